package nl.opstap.school.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.school.policy.Policies;
import nl.opstap.school.policy.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits to companies, and which have no report yet. */
@Component
class Visits {
    private static final String VISIT = """
            select v.*, r.id is not null as reported from visit v
            left join report r on r.tenant_id = v.tenant_id and r.visit_id = v.id""";

    private final JdbcClient database;
    private final Policies policies;
    private final Clock clock;

    Visits(JdbcClient database, Policies policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    /** A visit that has no report yet, for who made it. */
    record Missing(
            UUID visitId,
            UUID studentId,
            String displayName,
            @Nullable String companyName,
            LocalDate visitedOn,
            boolean overdue) {}

    /** Newest first. */
    List<Visit> of(UUID studentId) {
        var due = due();
        return database.sql(VISIT + " where v.student_id = ? order by v.visited_on desc, v.id desc")
                .param(studentId)
                .query((row, number) -> visit(row, due))
                .list();
    }

    Optional<Visit> find(UUID studentId, UUID visitId) {
        var due = due();
        return database.sql(VISIT + " where v.student_id = ? and v.id = ?")
                .params(studentId, visitId)
                .query((row, number) -> visit(row, due))
                .optional();
    }

    void add(Actor actor, UUID id, UUID studentId, UUID placementId, LocalDate visitedOn) {
        database.sql("""
                insert into visit (id, student_id, placement_id, visited_on, visited_by, visited_by_name)
                values (:id, :student, :placement, :on, :by, :name)""")
                .param("id", id)
                .param("student", studentId)
                .param("placement", placementId)
                .param("on", visitedOn)
                .param("by", actor.id())
                .param("name", actor.name())
                .update();
    }

    /** A teamleider sees those of everybody; oldest first, because those wait longest. */
    Page<Missing> missing(Actor actor, @Nullable UUID placementId, PageRequest asked) {
        var due = due();
        var rows = database.sql("""
                select v.id, v.student_id, v.visited_on, c.name as company_name,
                    concat_ws(' ', s.given_name, s.infix, s.family_name) as display_name
                from visit v
                join student s on s.tenant_id = v.tenant_id and s.id = v.student_id
                left join stage p on p.tenant_id = v.tenant_id and p.placement_id = v.placement_id
                left join company c on c.id = p.company_id and c.region_id = (select opstap_region())
                where not exists (select from report r where r.tenant_id = v.tenant_id and r.visit_id = v.id)
                  and (:all or v.visited_by = :me)
                  and (cast(:placement as uuid) is null or v.placement_id = :placement)
                  and (cast(:after as uuid) is null or (v.visited_on, v.id) >
                        (select a.visited_on, a.id from visit a where a.id = :after))
                order by v.visited_on, v.id
                limit :limit""")
                .param("all", actor.has("teamleider"))
                .param("me", actor.id())
                .param("placement", placementId)
                .param("after", asked.after(UUID.class).orElse(null))
                .param("limit", asked.fetch())
                .query((row, number) -> new Missing(
                        row.getObject("id", UUID.class),
                        row.getObject("student_id", UUID.class),
                        row.getString("display_name"),
                        row.getString("company_name"),
                        row.getObject("visited_on", LocalDate.class),
                        !row.getObject("visited_on", LocalDate.class).isAfter(due)))
                .list();
        return asked.page(rows, Missing::visitId, line -> line);
    }

    /** A visit of this day or before should have its report by now. */
    private LocalDate due() {
        var days =
                policies.current().map(version -> version.policy().reportDays()).orElse(Policy.REPORT_DAYS);
        return LocalDate.now(clock).minusDays(days);
    }

    private static Visit visit(ResultSet row, LocalDate due) throws SQLException {
        var visitedOn = row.getObject("visited_on", LocalDate.class);
        var reported = row.getBoolean("reported");
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                visitedOn,
                row.getString("visited_by_name"),
                reported,
                !reported && !visitedOn.isAfter(due));
    }
}
