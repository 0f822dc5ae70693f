package nl.opstap.transition.routes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.routes.RouteController.RouteSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The routes a person works on: all of the own school or all granted to the own organisation; a student's own. */
@Component
class RouteList {
    private static final String QUERY = """
            select r.id, p.name as student_name, r.status, r.chain_stage, r.starts_on, r.leaves_on, r.ends_on,
                   s.person_name, s.person_tenant_id,
                   (select min(n.due_on) from nazorg_moment n
                     where n.tenant_id = r.tenant_id and n.route_id = r.id and n.status <> 'HELD') as next_nazorg
              from route r
              join party p on p.tenant_id = r.tenant_id and p.route_id = r.id and p.role = 'STUDENT'
              join responsibility s on s.tenant_id = r.tenant_id and s.route_id = r.id and s.until is null
             where r.status = 'ACTIVE' and (:everything or p.account_id = :me
                   or exists (select 1 from guardian g where g.student_id = r.student_id and g.account_id = :me))
             order by next_nazorg nulls last, r.leaves_on, r.id""";

    private final JdbcClient database;

    RouteList(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    List<RouteSummary> of(Actor actor) {
        var everything =
                actor.hasAny("stagebegeleider", "mentor", "teamleider", "orthopedagoog", "jobcoach", "jongerencoach");
        return database.sql(QUERY)
                .param("everything", everything)
                .param("me", actor.id())
                .query((row, number) -> new RouteSummary(
                        row.getObject("id", UUID.class),
                        row.getString("student_name"),
                        row.getString("status"),
                        row.getString("chain_stage"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("leaves_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("person_name"),
                        row.getObject("person_tenant_id", UUID.class),
                        row.getObject("next_nazorg", LocalDate.class)))
                .list();
    }
}
