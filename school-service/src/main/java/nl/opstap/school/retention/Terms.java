package nl.opstap.school.retention;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.policy.Policies;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The terms of the present tenant: its own choice, or the default. */
@Component
class Terms {
    private final List<Term.Default> defaults;
    private final JdbcClient database;
    private final Policies policies;
    private final Clock clock;

    Terms(JsonMapper json, JdbcClient database, Policies policies, Clock clock) throws IOException {
        try (var file = new ClassPathResource("retention/defaults.json").getInputStream()) {
            defaults = json.readValue(file, new TypeReference<>() {});
        }
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    List<Term> all() {
        return defaults.stream()
                .map(standard -> Term.of(standard, choices(standard.category())))
                .toList();
    }

    Term of(Category category) {
        return all().stream()
                .filter(term -> term.category() == category)
                .findFirst()
                .orElseThrow();
    }

    private List<Term.Choice> choices(Category category) {
        return database.sql("""
                select version, months, source, set_by_name, set_at from retention_term
                where category = ? order by version desc""")
                .param(category.name())
                .query((row, number) -> new Term.Choice(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    void choose(Actor actor, Category category, int version, int months, String source) {
        database.sql("""
                insert into retention_term (category, version, months, source, set_by, set_by_name, set_at)
                values (:category, :version, :months, :source, :by, :name, :at)""")
                .param("category", category.name())
                .param("version", version)
                .param("months", months)
                .param("source", source)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nazorg lasts until its last moment, as the policy of the school says. */
    RetentionRule rule() {
        var months = all().stream().collect(Collectors.toMap(Term::category, Term::months));
        var nazorg = policies.current()
                .map(version -> version.policy().nazorgMonths())
                .filter(moments -> !moments.isEmpty())
                .map(Collections::max)
                .orElse(0);
        return new RetentionRule(months, nazorg);
    }
}
