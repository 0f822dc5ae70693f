package nl.opstap.placement.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.placement.contract.Amendment.State;
import nl.opstap.placement.placements.AmendTerms;
import nl.opstap.placement.placements.Edits;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.placements.Terms;
import nl.opstap.placement.seats.ExtraSeats;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school proposes that a running stage goes on otherwise: longer or shorter, other days or hours, other goals or work,
 * somebody else who guides. Judged as the first agreement was; where days come with it, the region is asked first.
 */
@Service
class ProposeAmendment {
    private final PlacementAccess access;
    private final Amendments amendments;
    private final AmendTerms amendTerms;
    private final AskSignatures askSignatures;
    private final ExtraSeats extraSeats;
    private final Clock clock;

    ProposeAmendment(
            PlacementAccess access,
            Amendments amendments,
            AmendTerms amendTerms,
            AskSignatures askSignatures,
            ExtraSeats extraSeats,
            Clock clock) {
        this.access = access;
        this.amendments = amendments;
        this.amendTerms = amendTerms;
        this.askSignatures = askSignatures;
        this.extraSeats = extraSeats;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, Terms terms, LocalDate from, @Nullable String ifMatch) {
        var opened = access.change(actor, placementId, "AMENDMENT");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var placement = opened.placement();
        Edits.require(ifMatch, placement.version());
        if (placement.state() != PlacementState.RUNNING) {
            throw Problem.conflict("amendment-not-now", Map.of("state", placement.state()));
        }
        var earlier = amendments.of(placementId);
        if (earlier.stream().anyMatch(one -> one.state().isOpen())) {
            throw Problem.conflict("amendment-open", Map.of());
        }
        var before = Terms.of(placement);
        if (terms.equals(before)) {
            throw Problem.conflict("amendment-changes-nothing", Map.of());
        }
        var errors = new ArrayList<>(periodErrors(placement, terms, from));
        if (errors.isEmpty()) {
            errors.addAll(amendTerms.judge(placement, opened.student(), terms, from));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var amendment = new Amendment(
                Ids.next(),
                placementId,
                earlier.size() + 1,
                State.ASKING_SEAT,
                from,
                terms,
                before,
                null,
                null,
                Objects.requireNonNull(opened.by().id()),
                opened.by().name(),
                Instant.now(clock),
                null);
        amendments.propose(amendment);
        if (extraSeats.ask(placement, amendment.id(), before, terms, from, opened.by()) == 0) {
            askSignatures.forAmendment(placement, opened.student(), amendment);
        }
    }

    private List<FieldError> periodErrors(Placement placement, Terms terms, LocalDate from) {
        var errors = new ArrayList<FieldError>();
        if (from.isBefore(LocalDate.now(clock))) {
            errors.add(
                    new FieldError("effectiveFrom", "Deze dag is al geweest. Kies vandaag of een dag die nog komt."));
        }
        if (from.isAfter(Objects.requireNonNull(placement.until()))) {
            errors.add(new FieldError(
                    "effectiveFrom", "Dan is de stage al afgelopen. Kies een dag die in de stage valt."));
        }
        if (terms.until().isBefore(from)) {
            errors.add(new FieldError("until", "De stage houdt op voordat de wijziging begint. Kies een latere dag."));
        }
        return errors;
    }
}
