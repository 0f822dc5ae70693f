package nl.opstap.placement.contract;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.placement.ContractEdited;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.Steps;
import nl.opstap.placement.signing.Document;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the company says is not right in a contract it was asked to check (PLA-34). */
@Component
class Objections {
    private final JdbcClient database;
    private final Vault vault;
    private final Steps steps;
    private final FollowAmendments followAmendments;
    private final AskSignatures askSignatures;
    private final Clock clock;

    Objections(
            JdbcClient database,
            Vault vault,
            Steps steps,
            FollowAmendments followAmendments,
            AskSignatures askSignatures,
            Clock clock) {
        this.database = database;
        this.vault = vault;
        this.steps = steps;
        this.followAmendments = followAmendments;
        this.askSignatures = askSignatures;
        this.clock = clock;
    }

    /** Of an edition nobody signed after it. */
    record Objection(String text, String byName, Instant at) {}

    /** Back to what was agreed, so that the school corrects it; the contract itself is not a new one. */
    void raise(Placement placement, Document document, String text, String name) {
        database.sql("""
                insert into contract_objection (document_id, told, by_name, at) values (:document, :told, :name, :now)""")
                .param("document", document.id())
                .param("told", vault.encrypt(placement.studentId(), text))
                .param("name", name)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        if (document.edition() == 1) {
            steps.take(placement, PlacementAction.CORRECT_CONTRACT, new Acting(null, name, Party.COMPANY), "NOT_RIGHT");
        } else {
            followAmendments.object(placement, document);
        }
        askSignatures.tell(placement, document.edition(), ContractEdited.OBJECTED, List.of());
    }

    /** What still has to be put right: there is no edition that came instead. */
    Optional<Objection> open(UUID placement, UUID student) {
        return database.sql("""
                select o.told, o.by_name, o.at
                from contract_objection o join document d on d.id = o.document_id
                where d.placement_id = :placement and not exists (
                    select from document later
                    where later.placement_id = d.placement_id and later.kind = d.kind
                      and later.edition >= d.edition and later.status <> 'WITHDRAWN')
                order by o.at desc limit 1""")
                .param("placement", placement)
                .query((row, _) -> new Objection(
                        vault.decrypt(student, row.getBytes("told")),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }
}
