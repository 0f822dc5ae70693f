package nl.opstap.transition.routes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.transition.routes.RouteController.RouteSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The routes a person works on: all of the own school or all granted to the own organisation; a student's own. What
 * comes first, the next nazorg or else the leaving, stands on top.
 */
@Component
class RouteList {
    private static final String QUERY = """
            select r.id, p.name as student_name, r.status, r.chain_stage, r.starts_on, r.leaves_on, r.ends_on,
                   s.person_name, s.person_tenant_id, n.next_nazorg
              from route r
              cross join lateral (select min(m.due_on) as next_nazorg from nazorg_moment m
                     where m.tenant_id = r.tenant_id and m.route_id = r.id and m.status <> 'HELD') n
              join party p on p.tenant_id = r.tenant_id and p.route_id = r.id and p.role = 'STUDENT'
              join responsibility s on s.tenant_id = r.tenant_id and s.route_id = r.id and s.until is null
             where r.status = 'ACTIVE' and (:everything or p.account_id = :me
                   or exists (select 1 from guardian g where g.student_id = r.student_id and g.account_id = :me))
               and (cast(:afterId as uuid) is null or (coalesce(n.next_nazorg, 'infinity'), r.leaves_on, r.id) >
                     (coalesce(cast(:afterNazorg as date), 'infinity'), cast(:afterLeaving as date), cast(:afterId as uuid)))
             order by n.next_nazorg nulls last, r.leaves_on, r.id
             limit :limit""";

    private final JdbcClient database;

    RouteList(JdbcClient database) {
        this.database = database;
    }

    /** Where a route stands in the list. */
    private record Seen(
            @Nullable LocalDate nextNazorgOn,
            @Nullable LocalDate leavesOn,
            @Nullable UUID id) {
        static final Seen NOTHING = new Seen(null, null, null);

        static Seen of(RouteSummary route) {
            return new Seen(route.nextNazorgOn(), route.leavesOn(), route.id());
        }
    }

    @Transactional(readOnly = true)
    Page<RouteSummary> page(Actor actor, PageRequest asked) {
        return asked.page(find(actor, asked.after(Seen.class).orElse(Seen.NOTHING), asked.fetch()), Seen::of, r -> r);
    }

    private List<RouteSummary> find(Actor actor, Seen last, int most) {
        var everything =
                actor.hasAny("stagebegeleider", "mentor", "teamleider", "orthopedagoog", "jobcoach", "jongerencoach");
        return database.sql(QUERY)
                .param("everything", everything)
                .param("me", actor.id())
                .param("afterNazorg", last.nextNazorgOn())
                .param("afterLeaving", last.leavesOn())
                .param("afterId", last.id())
                .param("limit", most)
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
