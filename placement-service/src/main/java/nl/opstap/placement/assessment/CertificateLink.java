package nl.opstap.placement.assessment;

import java.util.List;
import java.util.Map;
import nl.opstap.placement.links.LinkAct;
import nl.opstap.placement.links.LinkPage;
import nl.opstap.placement.links.LinkPage.Fact;
import nl.opstap.placement.links.LinkPage.Goal;
import nl.opstap.placement.links.LinkPurpose;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.LinkedDocument;
import nl.opstap.placement.signing.Role;
import nl.opstap.placement.signing.Signing;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** The company signs the certificate, without an account. */
@Component
class CertificateLink implements LinkPurpose {
    private final Signing signing;
    private final Placements placements;
    private final LinkedDocument linked;
    private final AccessLog log;

    CertificateLink(Signing signing, Placements placements, LinkedDocument linked, AccessLog log) {
        this.signing = signing;
        this.placements = placements;
        this.linked = linked;
        this.log = log;
    }

    @Override
    public String purpose() {
        return DrawUpCertificate.PURPOSE;
    }

    @Override
    public LinkPage show(Grant grant) {
        var document = document(grant, AccessLog.Action.READ);
        var placement = placements.find(document.placementId()).orElseThrow(Problem::notFound);
        return linked.page(
                grant,
                document,
                List.<Fact>of(),
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

    private Document document(Grant grant, AccessLog.Action action) {
        var document = signing.find(grant.subject()).orElseThrow(Problem::notFound);
        log.recordByLink(document.studentId(), action, "CERTIFICATE", "STAGE", grant.holder(), "company");
        return document;
    }
}
