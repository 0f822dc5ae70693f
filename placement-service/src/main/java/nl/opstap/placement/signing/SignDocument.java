package nl.opstap.placement.signing;

import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody with an account signs, under the very text that was on the screen. */
@Service
class SignDocument {
    private final PlacementAccess access;
    private final Signing signing;

    SignDocument(PlacementAccess access, Signing signing) {
        this.access = access;
        this.signing = signing;
    }

    @Transactional
    DocumentView handle(Actor actor, UUID placementId, Document.Kind kind, String hash) {
        var opened = access.change(actor, placementId, kind.name());
        var document =
                signing.valid(placementId, kind).orElseThrow(() -> Problem.conflict("document-missing", Map.of()));
        var role = Signing.roleOf(opened.party(), kind).orElseThrow(() -> Problem.forbidden("not-a-signer"));
        if (signing.signatures(document).stream().noneMatch(signature -> signature.role() == role)) {
            throw Problem.forbidden("not-a-signer");
        }
        signing.sign(document, role, actor.name(), actor.id(), "ACCOUNT", hash);
        return signing.view(document, opened.party());
    }
}
