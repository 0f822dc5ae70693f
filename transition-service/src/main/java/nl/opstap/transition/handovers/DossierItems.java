package nl.opstap.transition.handovers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.platform.vault.Vault;
import nl.opstap.transition.routes.RouteVisit.Pass;
import nl.opstap.transition.students.Consents;
import nl.opstap.transition.students.KnownTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be handed over about a student, item by item, and what of it one receiver sees now (TRA-31). */
@Component
class DossierItems {
    private final JdbcClient database;
    private final Vault vault;
    private final Consents consents;
    private final Clock clock;

    DossierItems(JdbcClient database, Vault vault, Consents consents, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.consents = consents;
        this.clock = clock;
    }

    record DossierItem(ConsentItem item, String content, Instant updatedAt) {}

    /** What the receiver sees, and of the rest only how many there are. */
    record DossierView(List<DossierItem> items, int withheld) {}

    void write(Pass pass, ConsentItem item, String content) {
        database.sql("""
                insert into dossier_item (route_id, item, content, updated_at) values (:route, :item, :content, :now)
                on conflict (tenant_id, route_id, item) do update set content = excluded.content, updated_at = excluded.updated_at""")
                .param("route", pass.routeId())
                .param("item", item.name())
                .param("content", vault.encrypt(pass.studentId(), content))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Everything, for the school that wrote it. */
    DossierView all(Pass pass) {
        return new DossierView(read(pass), 0);
    }

    /** Only what the student shares with this receiver at this moment; a withdrawal works from the next look on. */
    DossierView seenBy(Pass pass, KnownTenant receiver) {
        var shared = consents.itemsShared(pass.studentId(), receiver.id(), receiver.kind(), LocalDate.now(clock));
        var everything = read(pass);
        var visible = everything.stream()
                .filter(item -> shared.contains(item.item().name()))
                .toList();
        return new DossierView(visible, everything.size() - visible.size());
    }

    private List<DossierItem> read(Pass pass) {
        return database.sql("select item, content, updated_at from dossier_item where route_id = :route order by item")
                .param("route", pass.routeId())
                .query((row, number) -> new DossierItem(
                        ConsentItem.valueOf(row.getString("item")),
                        vault.decrypt(pass.studentId(), row.getBytes("content")),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }
}
