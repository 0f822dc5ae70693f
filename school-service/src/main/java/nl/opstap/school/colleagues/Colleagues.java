package nl.opstap.school.colleagues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    /** Longer than an access token lives: whoever was taken off shows the old one for a moment. */
    private static final Duration OLD_TOKENS = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Clock clock;

    Colleagues(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
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

    /**
     * Writes only what is new, because everybody passes here at every start of the web application. Whoever was just taken off
     * does not come back by a token from before.
     */
    public void remember(Colleague colleague) {
        database.sql("""
                insert into colleague (id, name, roles) values (:id, :name, :roles)
                on conflict (tenant_id, id) do update set name = excluded.name, roles = excluded.roles, left_at = null
                where (colleague.name, colleague.roles) is distinct from (excluded.name, excluded.roles)
                    and (colleague.left_at is null or colleague.left_at < :recently)""")
                .param("id", colleague.id())
                .param("name", colleague.name())
                .param("roles", colleague.roles().toArray(String[]::new))
                .param("recently", at(clock.instant().minus(OLD_TOKENS)))
                .update();
    }

    /** Somebody got these roles and may be chosen before the first login. The name somebody logged in with stays. */
    public void expect(Colleague colleague) {
        database.sql("""
                insert into colleague (id, name, roles) values (:id, :name, :roles)
                on conflict (tenant_id, id) do update set roles = excluded.roles, left_at = null""")
                .param("id", colleague.id())
                .param("name", colleague.name())
                .param("roles", colleague.roles().stream().sorted().toArray(String[]::new))
                .update();
    }

    /** The mail to choose a password went out now. */
    public void invited(UUID id) {
        database.sql("update colleague set invited_at = :now where id = :id")
                .param("id", id)
                .param("now", at(clock.instant()))
                .update();
    }

    /** When the mail to choose a password last went out, of whom it did. */
    public Map<UUID, Instant> invitations() {
        return database
                .sql("select id, invited_at from colleague where invited_at is not null")
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        row.getObject("invited_at", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nobody chooses this colleague any more; the name stays with what he or she did. Whether anybody was struck off. */
    public boolean strikeOff(UUID id) {
        return database.sql(
                                "update colleague set roles = '{}', invited_at = null, left_at = :now where id = :id and left_at is null")
                        .param("id", id)
                        .param("now", at(clock.instant()))
                        .update()
                > 0;
    }

    public Optional<Colleague> find(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : database.sql("select * from colleague where id = ?")
                        .param(id)
                        .query(Colleagues::read)
                        .optional();
    }

    /** Everybody by id, for who needs many. */
    public Map<UUID, Colleague> all() {
        return database.sql("select * from colleague").query(Colleagues::read).stream()
                .collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    /** Where this colleague is reached; null takes the number away. */
    public void reachAt(UUID id, @Nullable String phone) {
        database.sql("update colleague set phone = :phone where id = :id")
                .param("id", id)
                .param("phone", phone)
                .update();
    }

    public List<Colleague> withRole(String role) {
        return database.sql("select * from colleague where ? = any (roles) order by name, id")
                .param(role)
                .query(Colleagues::read)
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Colleague read(ResultSet row, int number) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("phone"));
    }
}
