package nl.opstap.placement.contract;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.contract.AmendmentsView.AgreedGoal;
import nl.opstap.placement.contract.AmendmentsView.AmendmentView;
import nl.opstap.placement.contract.AmendmentsView.ObjectionView;
import nl.opstap.placement.contract.AmendmentsView.TermsView;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.placements.Terms;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what counts, what was changed when, and who guided at the company before (PLA-37, PLA-38). */
@Service
class ShowAmendments {
    private static final Set<PlacementState> WITH_CONTRACT = EnumSet.of(
            PlacementState.RUNNING, PlacementState.CLOSING, PlacementState.COMPLETED, PlacementState.BROKEN_OFF);

    private final PlacementAccess access;
    private final Amendments amendments;
    private final Objections objections;

    ShowAmendments(PlacementAccess access, Amendments amendments, Objections objections) {
        this.access = access;
        this.amendments = amendments;
        this.objections = objections;
    }

    @Transactional
    AmendmentsView view(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "CONTRACT");
        var placement = opened.placement();
        var guides = opened.party().guides();
        var all = amendments.of(placementId);
        var open = all.stream().anyMatch(one -> one.state().isOpen());
        return new AmendmentsView(
                guides && placement.state() == PlacementState.RUNNING && !open,
                guides && open,
                WITH_CONTRACT.contains(placement.state()) ? terms(Terms.of(placement), guides) : null,
                all.stream().map(one -> amendment(one, guides)).toList(),
                guides
                        ? objections
                                .open(placementId, placement.studentId())
                                .map(one -> new ObjectionView(one.text(), one.byName(), one.at()))
                                .orElse(null)
                        : null);
    }

    private static AmendmentView amendment(Amendment one, boolean guides) {
        return new AmendmentView(
                one.number(),
                one.state(),
                one.effectiveFrom(),
                one.inForceFrom(),
                Changes.between(one.before(), one.terms()),
                terms(one.terms(), guides),
                one.seatRefusal(),
                one.byName(),
                one.at());
    }

    private static TermsView terms(Terms terms, boolean guides) {
        return new TermsView(
                terms.until(),
                terms.week(),
                terms.workingWeek().workMinutes(),
                terms.goals().stream()
                        .map(code -> new AgreedGoal(code, Goals.text(code)))
                        .toList(),
                terms.contactName(),
                guides ? terms.contactMail() : null,
                terms.tasks());
    }
}
