package nl.opstap.placement.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.ContractEdited;
import nl.opstap.placement.contract.Amendment.State;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.AmendTerms;
import nl.opstap.placement.placements.Announcer;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.placements.StepTaken;
import nl.opstap.placement.seats.ExtraSeatAnswered;
import nl.opstap.placement.seats.ExtraSeats;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.DocumentSigned;
import nl.opstap.placement.signing.Signing;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an amendment: the seats come or not, everybody signs, its day comes; or it is taken back. */
@Component
class FollowAmendments {
    private final PlacementAccess access;
    private final Placements placements;
    private final Students students;
    private final Amendments amendments;
    private final AmendTerms amendTerms;
    private final AskSignatures askSignatures;
    private final ExtraSeats extraSeats;
    private final Signing signing;
    private final Announcer announcer;
    private final Clock clock;

    FollowAmendments(
            PlacementAccess access,
            Placements placements,
            Students students,
            Amendments amendments,
            AmendTerms amendTerms,
            AskSignatures askSignatures,
            ExtraSeats extraSeats,
            Signing signing,
            Announcer announcer,
            Clock clock) {
        this.access = access;
        this.placements = placements;
        this.students = students;
        this.amendments = amendments;
        this.amendTerms = amendTerms;
        this.askSignatures = askSignatures;
        this.extraSeats = extraSeats;
        this.signing = signing;
        this.announcer = announcer;
        this.clock = clock;
    }

    @EventListener
    void on(ExtraSeatAnswered answer) {
        var amendment = amendments
                .find(answer.amendmentId())
                .filter(one -> one.state() == State.ASKING_SEAT)
                .orElse(null);
        if (amendment == null) {
            return;
        }
        var placement = placement(amendment);
        var refusal = answer.refusal();
        if (refusal != null) {
            amendments.refuseSeat(amendment.id(), refusal);
            extraSeats.giveBack(amendment.id(), "NO_LONGER_NEEDED");
            tell(placement, amendment, ContractEdited.SEAT_REFUSED);
        } else if (extraSeats.areGranted(amendment.id())) {
            var student = students.find(placement.studentId()).orElseThrow();
            askSignatures.forAmendment(placement, student, amendment);
        }
    }

    @EventListener
    void on(DocumentSigned signed) {
        var document = signed.document();
        if (document.kind() != Document.Kind.CONTRACT || document.edition() == 1) {
            return;
        }
        var amendment = amendments.ofDocument(document.id()).orElseThrow();
        var placement = placement(amendment);
        waitFor(placement, signing.turn(document));
        if (!signed.isComplete()) {
            askSignatures.tell(placement, document.edition(), ContractEdited.TO_SIGN, signing.turn(document));
            return;
        }
        amendments.become(amendment.id(), State.SIGNED);
        if (!amendment.effectiveFrom().isAfter(LocalDate.now(clock))) {
            putInForce(amendment);
        }
    }

    /** A stage that ends is not amended any more. */
    @EventListener
    void on(StepTaken step) {
        switch (step.action()) {
            case START_CLOSING, COMPLETE, BREAK_OFF ->
                open(step.placement().id()).forEach(amendment -> end(step.placement(), amendment, State.WITHDRAWN));
            default -> {}
        }
    }

    /** Nobody has agreed to it yet, or its day has not come: everything stays as it was. */
    @Transactional
    public void withdraw(Actor actor, UUID placementId) {
        var opened = access.change(actor, placementId, "AMENDMENT");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var amendment = open(placementId).stream()
                .findFirst()
                .orElseThrow(() -> Problem.conflict("no-open-amendment", Map.of()));
        end(opened.placement(), amendment, State.WITHDRAWN);
        waitFor(opened.placement(), List.of());
        tell(opened.placement(), amendment, ContractEdited.WITHDRAWN);
    }

    /** The company says that it is not right: back to the school, which changes what it proposed. */
    void object(Placement placement, Document document) {
        var amendment = amendments.ofDocument(document.id()).orElseThrow();
        end(placement, amendment, State.OBJECTED);
        waitFor(placement, List.of());
    }

    void putInForce(Amendment amendment) {
        var placement = placement(amendment);
        var today = LocalDate.now(clock);
        var from = amendment.effectiveFrom().isBefore(today) ? today : amendment.effectiveFrom();
        amendments.inForce(amendment.id(), from);
        var by = new Acting(amendment.byId(), amendment.byName(), Party.STAGEBEGELEIDER);
        amendTerms.apply(placement, amendment.terms(), by, "AMENDMENT_" + amendment.number());
        extraSeats.narrow(placement, amendment.before(), amendment.terms(), from);
        tell(placement, amendment, ContractEdited.IN_FORCE);
    }

    private List<Amendment> open(UUID placementId) {
        return amendments.of(placementId).stream()
                .filter(one -> one.state().isOpen())
                .toList();
    }

    private void end(Placement placement, Amendment amendment, State state) {
        var document = amendment.documentId();
        if (document != null) {
            signing.find(document).ifPresent(askSignatures::withdraw);
        }
        extraSeats.giveBack(amendment.id(), "NO_LONGER_NEEDED");
        amendments.become(amendment.id(), state);
        placement.waitFor(List.of());
    }

    private void waitFor(Placement placement, List<String> roles) {
        placement.waitFor(roles);
        placements.save(placement);
        announcer.announce(placement);
    }

    private void tell(Placement placement, Amendment amendment, String what) {
        askSignatures.tell(placement, amendment.number() + 1, what, List.of());
    }

    private Placement placement(Amendment amendment) {
        return placements.find(amendment.placementId()).orElseThrow();
    }
}
