package nl.opstap.notification.messages;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the last state that was told of something, because only a change is news. */
@Component
class Followed {
    private final JdbcClient database;

    Followed(JdbcClient database) {
        this.database = database;
    }

    record Last(String state, @Nullable UUID responsible) {}

    /** The state before, if any; the new one is remembered. */
    Optional<Last> change(UUID subject, String state, @Nullable UUID responsible) {
        var before = database.sql("select state, responsible_id from followed where subject_id = :subject")
                .param("subject", subject)
                .query((row, number) -> new Last(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
        database.sql("""
                insert into followed (subject_id, state, responsible_id) values (:subject, :state, :responsible)
                on conflict (tenant_id, subject_id) do update set state = excluded.state, responsible_id = excluded.responsible_id""")
                .param("subject", subject)
                .param("state", state)
                .param("responsible", responsible)
                .update();
        return before;
    }

    void forget(UUID subject) {
        database.sql("delete from followed where subject_id = :subject")
                .param("subject", subject)
                .update();
    }
}
