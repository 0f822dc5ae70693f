package nl.opstap.notification.messages;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of one person: those to him or her, and those to a role he or she has at the active tenant. */
@Component
class Messages {
    private static final String MINE = "(m.recipient_id = :me or m.recipient_role in (:roles))";

    private final JdbcClient database;
    private final Clock clock;

    Messages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Message(
            UUID id,
            String kind,
            @Nullable String studentName,
            String path,
            Instant createdAt,
            @Nullable Instant readAt) {}

    /** Where a message stands in the list. */
    private record Seen(
            @Nullable Instant createdAt, @Nullable UUID id) {
        static final Seen NOTHING = new Seen(null, null);
    }

    Page<Message> page(Actor actor, PageRequest asked) {
        var found = find(actor, asked.after(Seen.class).orElse(Seen.NOTHING), asked.fetch());
        return asked.page(found, last -> new Seen(last.createdAt(), last.id()), message -> message);
    }

    private List<Message> find(Actor actor, Seen last, int most) {
        return database.sql("""
                select m.id, m.kind, s.display_name, m.path, m.created_at, r.read_at
                  from message m
                  left join student s on s.tenant_id = m.tenant_id and s.id = m.student_id
                  left join message_read r on r.tenant_id = m.tenant_id and r.message_id = m.id and r.account_id = :me
                 where %s
                   and (cast(:afterId as uuid) is null
                     or (m.created_at, m.id) < (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
                 order by m.created_at desc, m.id desc limit :limit""".formatted(MINE))
                .param("me", actor.id())
                .param("roles", roles(actor))
                .param("afterTime", last.createdAt() == null ? null : Timestamp.from(last.createdAt()))
                .param("afterId", last.id())
                .param("limit", most)
                .query((row, number) -> {
                    var readAt = row.getTimestamp("read_at");
                    return new Message(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("display_name"),
                            row.getString("path"),
                            row.getTimestamp("created_at").toInstant(),
                            readAt == null ? null : readAt.toInstant());
                })
                .list();
    }

    int unread(Actor actor) {
        return database.sql("""
                select count(*) from message m
                 where %s and not exists (select 1 from message_read r
                    where r.tenant_id = m.tenant_id and r.message_id = m.id and r.account_id = :me)""".formatted(MINE))
                .param("me", actor.id())
                .param("roles", roles(actor))
                .query(Integer.class)
                .single();
    }

    void read(Actor actor, UUID message) {
        var mine = database.sql("select count(*) from message m where m.id = :id and " + MINE)
                .param("id", message)
                .param("me", actor.id())
                .param("roles", roles(actor))
                .query(Integer.class)
                .single();
        if (mine == 0) {
            throw Problem.notFound();
        }
        database.sql("""
                insert into message_read (message_id, account_id, read_at) values (:id, :me, :now)
                on conflict (tenant_id, message_id, account_id) do nothing""")
                .param("id", message)
                .param("me", actor.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Never empty, because an empty list is no SQL. */
    private static List<String> roles(Actor actor) {
        return actor.roles().isEmpty()
                ? List.of("")
                : actor.roles().stream().sorted().toList();
    }
}
