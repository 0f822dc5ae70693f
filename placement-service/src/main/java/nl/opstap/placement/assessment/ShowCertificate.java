package nl.opstap.placement.assessment;

import java.util.UUID;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.signing.Addressee;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.DocumentView;
import nl.opstap.placement.signing.Signing;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the certificate; as a file it exists only with all three signatures. */
@Service
class ShowCertificate {
    private final PlacementAccess access;
    private final Signing signing;

    ShowCertificate(PlacementAccess access, Signing signing) {
        this.access = access;
        this.signing = signing;
    }

    @Transactional
    DocumentView view(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "CERTIFICATE");
        refuseIfShielded(opened);
        return signing.valid(placementId, Document.Kind.CERTIFICATE)
                .map(document -> signing.view(document, opened.party()))
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    byte[] file(Actor actor, UUID placementId) {
        refuseIfShielded(access.open(actor, placementId, AccessLog.Action.EXPORT, "CERTIFICATE"));
        return signing.valid(placementId, Document.Kind.CERTIFICATE)
                .map(document -> signing.copy(document, Addressee.HOME))
                .orElseThrow(Problem::notFound);
    }

    /** It names what the student can do: content, for the student to show. */
    private static void refuseIfShielded(PlacementAccess.Opened opened) {
        if (opened.isShielded()) {
            throw Problem.forbidden("kept-by-student");
        }
    }
}
