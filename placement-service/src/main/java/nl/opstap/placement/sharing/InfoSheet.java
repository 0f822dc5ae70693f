package nl.opstap.placement.sharing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items a student wrote for companies (PLA-80). Writing shares nothing: that takes a consent per item. */
@Component
class InfoSheet {
    private final JdbcClient database;
    private final Vault vault;

    InfoSheet(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Map<String, String> of(UUID student) {
        var items = new LinkedHashMap<String, String>();
        database.sql("select item, told from info_sheet_item where student_id = :student order by item")
                .param("student", student)
                .query(row -> {
                    items.put(row.getString(1), vault.decrypt(student, row.getBytes(2)));
                });
        return items;
    }

    void write(UUID student, String item, String text, Instant now) {
        database.sql("""
                insert into info_sheet_item (student_id, item, told, written_at)
                values (:student, :item, :told, :now)
                on conflict (tenant_id, student_id, item) do update
                set told = excluded.told, written_at = excluded.written_at""")
                .param("student", student)
                .param("item", item)
                .param("told", vault.encrypt(student, text))
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(UUID student, String item) {
        database.sql("delete from info_sheet_item where student_id = :student and item = :item")
                .param("student", student)
                .param("item", item)
                .update();
    }
}
