package nl.opstap.company.moments;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the region wants of a second contact within seven days: to be warned of, or to give a reason. */
@Service
class ContactRules {
    private final JdbcClient database;
    private final Clock clock;

    ContactRules(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Rule(boolean blocks, int version) {
        /** A region that said nothing warns. */
        static final Rule DEFAULT = new Rule(false, 0);
    }

    @Transactional(readOnly = true)
    public Rule present() {
        return database.sql("select blocks, version from contact_rule")
                .query((row, _) -> new Rule(row.getBoolean("blocks"), row.getInt("version")))
                .optional()
                .orElse(Rule.DEFAULT);
    }

    @Transactional
    public void change(boolean blocks, int version, UUID author) {
        var changed = database.sql("""
                insert into contact_rule (blocks, version, changed_at, changed_by)
                select :blocks, 1, :now, :author where :version = 0
                on conflict do nothing""")
                .param("blocks", blocks)
                .param("version", version)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author)
                .update();
        if (changed == 0) {
            changed = database.sql("""
                    update contact_rule set blocks = :blocks, version = version + 1, changed_at = :now, changed_by = :author
                    where version = :version""")
                    .param("blocks", blocks)
                    .param("version", version)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("author", author)
                    .update();
        }
        if (changed == 0) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
    }
}
