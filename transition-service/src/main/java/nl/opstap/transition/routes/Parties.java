package nl.opstap.transition.routes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parties of a route. */
@Component
class Parties {
    private final JdbcClient database;

    Parties(JdbcClient database) {
        this.database = database;
    }

    Party add(Route route, Party.Role role, String name, String task, @Nullable UUID account, LocalDate since) {
        var party = new Party(Ids.next(), role, name, task, account, since, null);
        database.sql("""
                insert into party (tenant_id, id, route_id, role, name, task, account_id, since)
                values (:school, :id, :route, :role, :name, :task, :account, :since)""")
                .param("school", route.school())
                .param("id", party.id())
                .param("route", route.id())
                .param("role", role.name())
                .param("name", name)
                .param("task", task)
                .param("account", account)
                .param("since", since)
                .update();
        return party;
    }

    List<Party> of(UUID route) {
        return database.sql("select * from party where route_id = :route order by since, id")
                .param("route", route)
                .query(Parties::party)
                .list();
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(
                row.getObject("id", UUID.class),
                Party.Role.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("task"),
                row.getObject("account_id", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
