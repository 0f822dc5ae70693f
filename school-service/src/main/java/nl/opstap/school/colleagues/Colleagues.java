package nl.opstap.school.colleagues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who works here. Accounts and roles are Keycloak's; this remembers them, to choose a mentor from and to show a name. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Colleagues {
    private static final Set<String> NOT_STAFF = Set.of("student", "parent");
    private final JdbcClient database;

    Colleagues(JdbcClient database) {
        this.database = database;
    }

    /** Remembers a member of staff by the verified token; students and parents are not staff. */
    public void remember(Actor actor) {
        var roles = actor.roles().stream()
                .filter(role -> !NOT_STAFF.contains(role))
                .sorted()
                .toList();
        if (!roles.isEmpty()) {
            remember(new Colleague(actor.id(), actor.name(), roles));
        }
    }

    /** Writes only what is new, because everybody passes here at every start of the web application. */
    public void remember(Colleague colleague) {
        database.sql("""
                insert into colleague (id, name, roles) values (:id, :name, :roles)
                on conflict (tenant_id, id) do update set name = excluded.name, roles = excluded.roles
                where (colleague.name, colleague.roles) is distinct from (excluded.name, excluded.roles)""")
                .param("id", colleague.id())
                .param("name", colleague.name())
                .param("roles", colleague.roles().toArray(String[]::new))
                .update();
    }

    public Optional<Colleague> find(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : database.sql("select * from colleague where id = ?")
                        .param(id)
                        .query(Colleagues::read)
                        .optional();
    }

    /** Everybody by id, for who needs the names of many. */
    public Map<UUID, String> names() {
        return database.sql("select * from colleague").query(Colleagues::read).stream()
                .collect(Collectors.toMap(Colleague::id, Colleague::name));
    }

    public List<Colleague> withRole(String role) {
        return database.sql("select * from colleague where ? = any (roles) order by name, id")
                .param(role)
                .query(Colleagues::read)
                .list();
    }

    private static Colleague read(ResultSet row, int number) throws SQLException {
        return new Colleague(row.getObject("id", UUID.class), row.getString("name"), List.of((String[])
                row.getArray("roles").getArray()));
    }
}
