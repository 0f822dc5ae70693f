package nl.opstap.placement.contract;

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

/** Shows the contract, and who has signed, to everybody concerned. */
@Service
class ShowContract {
    private final PlacementAccess access;
    private final Signing signing;

    ShowContract(PlacementAccess access, Signing signing) {
        this.access = access;
        this.signing = signing;
    }

    @Transactional
    DocumentView view(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "CONTRACT");
        return signing.valid(placementId, Document.Kind.CONTRACT)
                .map(document -> signing.view(document, opened.party()))
                .orElseThrow(Problem::notFound);
    }

    /** At home one reads the copy for home; the school files all three. */
    @Transactional
    byte[] copy(Actor actor, UUID placementId, Addressee addressee) {
        var opened = access.open(actor, placementId, AccessLog.Action.EXPORT, "CONTRACT");
        if (addressee != Addressee.HOME && !opened.party().isStaff()) {
            throw Problem.notFound();
        }
        return signing.valid(placementId, Document.Kind.CONTRACT)
                .map(document -> signing.copy(document, addressee))
                .orElseThrow(Problem::notFound);
    }
}
