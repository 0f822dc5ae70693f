package nl.opstap.notification.messages;

import java.sql.Timestamp;
import nl.opstap.notification.mail.MailQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where messages of the present tenant arrive; one to a person also becomes a mail that points to it. */
@Component
class Letterbox {
    private final JdbcClient database;
    private final MailQueue mails;

    Letterbox(JdbcClient database, MailQueue mails) {
        this.database = database;
        this.mails = mails;
    }

    void put(Letter letter) {
        database.sql("""
                insert into message (id, kind, recipient_id, recipient_role, student_id, path, created_at)
                values (:id, :kind, :recipient, :role, :student, :path, :at)""")
                .param("id", letter.id())
                .param("kind", letter.kind().name())
                .param("recipient", letter.recipient())
                .param("role", letter.role())
                .param("student", letter.student())
                .param("path", letter.path())
                .param("at", Timestamp.from(letter.createdAt()))
                .update();
        if (letter.recipient() != null) {
            mails.toAccount(letter.recipient(), letter.kind().name(), letter.path());
        }
    }
}
