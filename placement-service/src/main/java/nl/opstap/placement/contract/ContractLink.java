package nl.opstap.placement.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.opstap.placement.links.LinkAct;
import nl.opstap.placement.links.LinkPage;
import nl.opstap.placement.links.LinkPage.Fact;
import nl.opstap.placement.links.LinkPage.Goal;
import nl.opstap.placement.links.LinkPurpose;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.placements.Terms;
import nl.opstap.placement.places.Place;
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

/** The company reads the contract and signs it, or says what is not right in it (PLA-34), without an account. */
@Component
class ContractLink implements LinkPurpose {
    private final Signing signing;
    private final Placements placements;
    private final Places places;
    private final LinkedDocument linked;
    private final AskSignatures askSignatures;
    private final Objections objections;
    private final AccessLog log;

    ContractLink(
            Signing signing,
            Placements placements,
            Places places,
            LinkedDocument linked,
            AskSignatures askSignatures,
            Objections objections,
            AccessLog log) {
        this.signing = signing;
        this.placements = placements;
        this.places = places;
        this.linked = linked;
        this.askSignatures = askSignatures;
        this.objections = objections;
        this.log = log;
    }

    @Override
    public String purpose() {
        return AskSignatures.PURPOSE;
    }

    @Override
    public LinkPage show(Grant grant) {
        var document = document(grant, AccessLog.Action.READ);
        var placement = placements.find(document.placementId()).orElseThrow(Problem::notFound);
        var terms = askSignatures.terms(placement, document);
        var place = places.find(Objects.requireNonNull(placement.placeId())).orElseThrow(Problem::notFound);
        return linked.page(
                grant,
                document,
                facts(placement, place, terms, document),
                terms.goals().stream()
                        .map(code -> new Goal(code, Goals.text(code)))
                        .toList());
    }

    private static List<Fact> facts(Placement placement, Place place, Terms terms, Document document) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Plek", place.title() + ", " + place.company().name()));
        if (document.effectiveFrom() != null) {
            facts.add(new Fact("Nieuw vanaf", ContractText.day(document.effectiveFrom())));
        }
        facts.add(new Fact("Dagen en tijden", Changes.week(terms)));
        facts.add(new Fact(
                "Periode", ContractText.day(placement.from()) + " tot en met " + ContractText.day(terms.until())));
        return List.copyOf(facts);
    }

    @Override
    public void act(Grant grant, LinkAct act) {
        var document = document(grant, AccessLog.Action.CHANGE);
        var name = name(grant, act);
        var remark = act.remark();
        if (act.agreed()) {
            signing.sign(document, Role.COMPANY, name, null, "LINK", null);
        } else if (remark != null && !remark.isBlank()) {
            var placement = placements.find(document.placementId()).orElseThrow(Problem::notFound);
            objections.raise(placement, document, remark.strip(), name);
        } else {
            throw Problem.conflict("agreement-missing", Map.of());
        }
    }

    private static String name(Grant grant, LinkAct act) {
        var name = act.name();
        return name == null || name.isBlank() ? grant.holder() : name.strip();
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
