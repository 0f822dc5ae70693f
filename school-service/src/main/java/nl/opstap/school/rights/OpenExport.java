package nl.opstap.school.rights;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.contracts.rights.SealedDossier;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.OneTimeKeys;
import nl.opstap.platform.vault.Vault;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens a finished export for somebody who still has the right to it, and records that. */
@Service
class OpenExport {
    private final RightsRequests requests;
    private final Answers answers;
    private final Dossiers dossiers;
    private final Vault vault;
    private final JsonMapper json;

    OpenExport(RightsRequests requests, Answers answers, Dossiers dossiers, Vault vault, JsonMapper json) {
        this.requests = requests;
        this.answers = answers;
        this.dossiers = dossiers;
        this.vault = vault;
        this.json = json;
    }

    /** Everything that was kept at the moment of asking, service by service. */
    record Export(UUID studentId, Instant askedAt, List<Part> parts) {}

    record Part(String service, List<SealedDossier.Section> sections) {}

    @Transactional
    Export handle(Actor actor, UUID requestId) {
        var request = requests.findById(requestId)
                .filter(found -> found.kind() == Kind.EXPORT)
                .filter(found -> found.askedBy(actor) || actor.has("privacy-officer"))
                .orElseThrow(Problem::notFound);
        if (!request.canBeFetched()) {
            throw Problem.conflict("export-not-there", Map.of());
        }
        dossiers.export(actor, request.studentId(), Right.ASK_DOSSIER, "EVERYTHING");
        var key = vault.decrypt(request.studentId(), Objects.requireNonNull(request.privateKey()));
        var parts = new ArrayList<Part>();
        for (var progress : answers.progress(requestId)) {
            parts.add(new Part(
                    progress.service(),
                    open(key, answers.pieces(requestId, progress.service())).sections()));
        }
        return new Export(request.studentId(), request.askedAt(), parts);
    }

    private SealedDossier open(String key, List<String> pieces) {
        var whole = new ByteArrayOutputStream();
        pieces.forEach(piece -> whole.writeBytes(OneTimeKeys.open(key, piece)));
        return json.readValue(whole.toByteArray(), SealedDossier.class);
    }
}
