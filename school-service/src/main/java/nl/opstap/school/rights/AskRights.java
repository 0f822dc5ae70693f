package nl.opstap.school.rights;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.rights.DossierRequested;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.rights.PersonalRecords;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.OneTimeKeys;
import nl.opstap.platform.vault.Vault;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Somebody asks to see everything, or to have it erased. An export is asked of every service at once. */
@Service
class AskRights {
    private final Dossiers dossiers;
    private final RightsRequests requests;
    private final Answers answers;
    private final PersonalRecords records;
    private final Vault vault;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    AskRights(
            Dossiers dossiers,
            RightsRequests requests,
            Answers answers,
            PersonalRecords records,
            Vault vault,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.dossiers = dossiers;
        this.requests = requests;
        this.answers = answers;
        this.records = records;
        this.vault = vault;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** The privacy officer knows a student by the number on the letter. */
    @Transactional
    UUID forNumber(Actor actor, String localNumber, Kind kind) {
        if (!actor.has("privacy-officer")) {
            throw Problem.forbidden("role-missing");
        }
        return handle(actor, dossiers.withLocalNumber(localNumber).orElseThrow(Problem::notFound), kind);
    }

    @Transactional
    UUID handle(Actor actor, UUID studentId, Kind kind) {
        dossiers.change(
                actor, studentId, kind == Kind.EXPORT ? Right.ASK_DOSSIER : Right.ASK_ERASURE, "RIGHTS_REQUEST");
        if (requests.existsByStudentIdAndKindAndStateIn(
                studentId, kind, List.of(RequestState.ASKED, RequestState.COLLECTING))) {
            throw Problem.conflict("request-open", Map.of());
        }
        var id = Ids.next();
        if (kind == Kind.ERASURE) {
            requests.saveAndFlush(RightsRequest.erasure(id, studentId, actor.id(), AskedAs.of(actor), clock.instant()));
            return id;
        }
        var keys = OneTimeKeys.make();
        requests.saveAndFlush(RightsRequest.export(
                id,
                studentId,
                actor.id(),
                AskedAs.of(actor),
                clock.instant(),
                vault.encrypt(studentId, keys.privateKey())));
        answers.expect(id);
        var own = json.writeValueAsBytes(records.gather(studentId));
        answers.part(id, answers.here(), 1, 1, OneTimeKeys.seal(keys.publicKey(), own));
        outbox.publish(new DossierRequested(id, studentId, keys.publicKey()));
        return id;
    }
}
