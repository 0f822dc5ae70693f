package nl.opstap.transition.routes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is responsible for a route. The database refuses, at commit, an active route with nobody, with two, or with a
 * moment in between that nobody had (TRA-32).
 */
@Component
public class Responsibilities {
    private final JdbcClient database;
    private final Clock clock;

    Responsibilities(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The first responsible person of a new route. */
    void begin(UUID school, UUID route, UUID person, UUID personTenant, String name, Instant since) {
        insert(school, route, person, personTenant, name, since, "ROUTE_STARTED");
    }

    /** Passes the route on: the one turn ends in the very moment the next begins. */
    public void passOn(UUID school, UUID route, UUID person, UUID personTenant, String name, String reason) {
        var now = clock.instant();
        var ended = database.sql("""
                update responsibility set until = :now
                 where tenant_id = :school and route_id = :route and until is null and since < :now""")
                .param("now", Timestamp.from(now))
                .param("school", school)
                .param("route", route)
                .update();
        if (ended != 1) {
            throw Problem.notFound();
        }
        insert(school, route, person, personTenant, name, now, reason);
    }

    public Responsible current(UUID route) {
        return database.sql("select * from responsibility where route_id = :route and until is null")
                .param("route", route)
                .query(Responsibilities::responsible)
                .optional()
                .orElseThrow(Problem::notFound);
    }

    List<Responsible> history(UUID route) {
        return database.sql("select * from responsibility where route_id = :route order by since")
                .param("route", route)
                .query(Responsibilities::responsible)
                .list();
    }

    private void insert(
            UUID school, UUID route, UUID person, UUID personTenant, String name, Instant since, String reason) {
        database.sql("""
                insert into responsibility (tenant_id, route_id, since, person_id, person_tenant_id, person_name, reason)
                values (:school, :route, :since, :person, :tenant, :name, :reason)""")
                .param("school", school)
                .param("route", route)
                .param("since", Timestamp.from(since))
                .param("person", person)
                .param("tenant", personTenant)
                .param("name", name)
                .param("reason", reason)
                .update();
    }

    private static Responsible responsible(ResultSet row, int number) throws SQLException {
        var until = row.getTimestamp("until");
        return new Responsible(
                row.getObject("person_id", UUID.class),
                row.getObject("person_tenant_id", UUID.class),
                row.getString("person_name"),
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("reason"));
    }
}
