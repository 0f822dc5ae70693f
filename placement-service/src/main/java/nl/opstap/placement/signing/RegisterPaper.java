package nl.opstap.placement.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.platform.Ids;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who prefers paper signs the printed copy; the school registers it with the day and the scan (PLA-36). */
@Service
class RegisterPaper {
    private static final String ITEM = "PAPER_SIGNATURE";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final PlacementAccess access;
    private final Signing signing;
    private final PaperSignatures papers;
    private final Clock clock;

    RegisterPaper(PlacementAccess access, Signing signing, PaperSignatures papers, Clock clock) {
        this.access = access;
        this.signing = signing;
        this.papers = papers;
        this.clock = clock;
    }

    /** @param roles whose signatures stand on the paper */
    @Transactional
    DocumentView handle(Actor actor, UUID placementId, Set<Role> roles, LocalDate signedOn, byte[] file) {
        var opened = access.change(actor, placementId, ITEM);
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var document = contract(placementId);
        refuse(document, roles, signedOn);
        papers.keep(Ids.next(), document, roles, signedOn, Scan.of(file), opened.by(), Instant.now(clock));
        var signed = signedOn.atStartOfDay(HERE).toInstant();
        var expected = signing.signatures(document).stream()
                .filter(one -> roles.contains(one.role()))
                // The company comes first: with its signature it has checked the text (PLA-34).
                .sorted(Comparator.comparing(one -> one.role() != Role.COMPANY))
                .toList();
        for (var one : expected) {
            signing.signOnPaper(document, one.role(), one.expectedName(), signed);
        }
        return signing.view(document, opened.party());
    }

    @Transactional
    List<PaperSignatures.Kept> of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, ITEM);
        return opened.party().isStaff()
                ? signing.valid(placementId, Document.Kind.CONTRACT)
                        .map(document -> papers.of(document.id()))
                        .orElse(List.of())
                : List.of();
    }

    @Transactional
    Scan scan(Actor actor, UUID placementId, UUID id) {
        var opened = access.open(actor, placementId, AccessLog.Action.EXPORT, ITEM);
        if (!opened.party().isStaff()) {
            throw Problem.notFound();
        }
        return papers.scan(contract(placementId), id).orElseThrow(Problem::notFound);
    }

    private Document contract(UUID placementId) {
        return signing.valid(placementId, Document.Kind.CONTRACT)
                .orElseThrow(() -> Problem.conflict("document-missing", Map.of()));
    }

    private void refuse(Document document, Set<Role> roles, LocalDate signedOn) {
        var errors = new ArrayList<FieldError>();
        var drawnUp = ((StoredDocument) document).drawnUpAt().atZone(HERE).toLocalDate();
        if (signedOn.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("signedOn", "Deze dag moet nog komen. Vul in op welke dag er is getekend."));
        } else if (signedOn.isBefore(drawnUp)) {
            errors.add(new FieldError("signedOn", "Toen was dit contract er nog niet. Vul in wanneer er is getekend."));
        }
        if (!signing.missing(document).containsAll(roles)) {
            errors.add(new FieldError("roles", "Wie al heeft getekend, of niet hoeft te tekenen, hoort er niet bij."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
