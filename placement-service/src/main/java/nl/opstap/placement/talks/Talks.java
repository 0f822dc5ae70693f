package nl.opstap.placement.talks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.placements.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was planned and discussed, per placement and company. */
@Component
class Talks {
    private final JdbcClient database;

    Talks(JdbcClient database) {
        this.database = database;
    }

    /** @param day when it is or was */
    record Planned(LocalDate day, Set<Topic> discussed, String byName) {}

    Optional<Planned> find(UUID placement, UUID company, Talk talk) {
        return database.sql("""
                select day, topics, by_name from talk
                where placement_id = :placement and company_id = :company and kind = :kind""")
                .param("placement", placement)
                .param("company", company)
                .param("kind", talk.name())
                .query((row, _) -> new Planned(
                        row.getObject("day", LocalDate.class),
                        Arrays.stream((String[]) row.getArray("topics").getArray())
                                .map(Topic::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class))),
                        row.getString("by_name")))
                .optional();
    }

    void write(
            UUID placement, UUID company, Talk talk, LocalDate day, Collection<Topic> topics, Acting by, Instant now) {
        database.sql("""
                insert into talk (placement_id, company_id, kind, day, topics, by_id, by_name, at)
                values (:placement, :company, :kind, :day, :topics, :by, :name, :now)
                on conflict (tenant_id, placement_id, company_id, kind) do update
                set day = excluded.day, topics = excluded.topics, by_id = excluded.by_id, by_name = excluded.by_name,
                    at = excluded.at""")
                .param("placement", placement)
                .param("company", company)
                .param("kind", talk.name())
                .param("day", day)
                .param(
                        "topics",
                        topics.stream().distinct().sorted().map(Enum::name).toArray(String[]::new))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether this school has had nobody there before. */
    boolean isNew(UUID company, UUID placement) {
        return !database.sql("""
                select exists (
                    select 1 from placement
                    where company_id = :company and id <> :placement
                      and state in ('RUNNING', 'CLOSING', 'COMPLETED', 'BROKEN_OFF'))""")
                .param("company", company)
                .param("placement", placement)
                .query(Boolean.class)
                .single();
    }
}
