package nl.opstap.placement.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.Announcer;
import nl.opstap.placement.placements.PlacementAction;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.placements.StepTaken;
import nl.opstap.placement.placements.Steps;
import nl.opstap.placement.signing.Document;
import nl.opstap.placement.signing.DocumentSigned;
import nl.opstap.placement.signing.Signing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With the last signature the contract is complete; the placement starts on its first day, or now when that is past. */
@Component
class FollowSignatures {
    private final Placements placements;
    private final Steps steps;
    private final Announcer announcer;
    private final Signing signing;
    private final AskSignatures askSignatures;
    private final Clock clock;

    FollowSignatures(
            Placements placements,
            Steps steps,
            Announcer announcer,
            Signing signing,
            AskSignatures askSignatures,
            Clock clock) {
        this.placements = placements;
        this.steps = steps;
        this.announcer = announcer;
        this.signing = signing;
        this.askSignatures = askSignatures;
        this.clock = clock;
    }

    @EventListener
    void on(DocumentSigned signed) {
        if (signed.document().kind() != Document.Kind.CONTRACT
                || signed.document().edition() > 1) {
            return;
        }
        var placement = placements.find(signed.document().placementId()).orElseThrow();
        placement.waitFor(signing.turn(signed.document()));
        if (!signed.isComplete()) {
            placements.save(placement);
            announcer.announce(placement);
            return;
        }
        placement.signedByAll();
        if (Objects.requireNonNull(placement.from()).isAfter(LocalDate.now(clock))) {
            placements.save(placement);
            announcer.announce(placement);
        } else {
            steps.take(placement, PlacementAction.START, Acting.system(), null);
        }
    }

    /** A contract that is corrected, or whose placement ends before it began, is worth nothing any more. */
    @EventListener
    void on(StepTaken step) {
        if (step.action() == PlacementAction.CORRECT_CONTRACT || step.action() == PlacementAction.CANCEL) {
            signing.valid(step.placement().id(), Document.Kind.CONTRACT).ifPresent(askSignatures::withdraw);
        }
    }
}
