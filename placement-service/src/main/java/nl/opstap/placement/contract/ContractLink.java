package nl.opstap.placement.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.opstap.placement.links.LinkAct;
import nl.opstap.placement.links.LinkPage;
import nl.opstap.placement.links.LinkPage.Fact;
import nl.opstap.placement.links.LinkPage.Goal;
import nl.opstap.placement.links.LinkPurpose;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.signing.Addressee;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.LinkedDocument;
import nl.opstap.placement.signing.Role;
import nl.opstap.placement.signing.Signing;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** The company reads and signs the contract, without an account. */
@Component
class ContractLink implements LinkPurpose {
    private final Signing signing;
    private final Placements placements;
    private final Places places;
    private final LinkedDocument linked;
    private final AccessLog log;

    ContractLink(Signing signing, Placements placements, Places places, LinkedDocument linked, AccessLog log) {
        this.signing = signing;
        this.placements = placements;
        this.places = places;
        this.linked = linked;
        this.log = log;
    }

    @Override
    public String purpose() {
        return DrawUpContract.PURPOSE;
    }

    @Override
    public LinkPage show(Grant grant) {
        var document = document(grant, AccessLog.Action.READ);
        var placement = placements.find(document.placementId()).orElseThrow(Problem::notFound);
        var place = places.find(Objects.requireNonNull(placement.placeId())).orElseThrow(Problem::notFound);
        return linked.page(
                grant,
                document,
                List.of(
                        new Fact("Plek", place.title() + ", " + place.company().name()),
                        new Fact("Dagen", ContractText.days(placement.weekdays())),
                        new Fact(
                                "Periode",
                                ContractText.day(placement.from()) + " tot en met "
                                        + ContractText.day(placement.until()))),
                placement.goals().stream()
                        .map(code -> new Goal(code, Goals.text(code)))
                        .toList());
    }

    @Override
    public void act(Grant grant, LinkAct act) {
        var document = document(grant, AccessLog.Action.CHANGE);
        if (!act.agreed()) {
            throw Problem.conflict("agreement-missing", Map.of());
        }
        var name = act.name();
        signing.sign(
                document,
                Role.COMPANY,
                name == null || name.isBlank() ? grant.holder() : name.strip(),
                null,
                "LINK",
                null);
    }

    @Override
    public byte[] document(Grant grant) {
        return signing.copy(document(grant, AccessLog.Action.EXPORT), Addressee.COMPANY);
    }

    private Document document(Grant grant, AccessLog.Action action) {
        var document = signing.find(grant.subject()).orElseThrow(Problem::notFound);
        log.recordByLink(document.studentId(), action, "CONTRACT", "STAGE", grant.holder(), "company");
        return document;
    }
}
