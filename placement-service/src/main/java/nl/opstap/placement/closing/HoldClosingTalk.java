package nl.opstap.placement.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.placement.IntroductionMade;
import nl.opstap.placement.closing.ClosingTalk.Introduced;
import nl.opstap.placement.closing.ClosingTalkController.ClosingTalkRequest;
import nl.opstap.placement.placements.Edits;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down the closing talk with student and company; an introduction is a lead for the pool (PLA-65). */
@Service
class HoldClosingTalk {
    private static final String ITEM = "CLOSING_TALK";

    private final PlacementAccess access;
    private final ClosingTalks talks;
    private final Outbox outbox;
    private final Clock clock;

    HoldClosingTalk(PlacementAccess access, ClosingTalks talks, Outbox outbox, Clock clock) {
        this.access = access;
        this.talks = talks;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, ClosingTalkRequest request, @Nullable String ifMatch) {
        var opened = access.change(actor, placementId, ITEM);
        var placement = opened.placement();
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var student = opened.student().id();
        var before = talks.of(placementId, student);
        var seen = before.map(ClosingTalk::version).orElse(0);
        Edits.require(ifMatch, seen);
        if (placement.state() != PlacementState.CLOSING) {
            throw Problem.conflict("closing-talk-not-now", Map.of("state", placement.state()));
        }
        refuse(request);
        if (!talks.write(placementId, student, seen, request, opened.by(), Instant.now(clock))) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", Map.of("version", seen));
        }
        lead(placement, request.introduced(), before, actor);
    }

    private void refuse(ClosingTalkRequest request) {
        var errors = new ArrayList<FieldError>();
        if (request.day().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("day", "closing-talk.future"));
        }
        if (request.result().contradicts(request.jobHere())) {
            errors.add(new FieldError("result", "closing-talk.no-job"));
        }
        if (request.result() == Result.INTRODUCTION && request.introduced() == null) {
            errors.add(new FieldError("to", "closing-talk.introduced"));
        }
        if (request.result() != Result.INTRODUCTION && request.introduced() != null) {
            errors.add(new FieldError("to", "closing-talk.one-result"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Once per company that was named: mending a word elsewhere in the talk is no second lead. */
    private void lead(Placement placement, @Nullable Introduced now, Optional<ClosingTalk> before, Actor actor) {
        if (now == null || now.equals(before.map(ClosingTalk::introduced).orElse(null))) {
            return;
        }
        outbox.publish(new IntroductionMade(
                Ids.next(),
                Objects.requireNonNull(placement.companyId()),
                now.name(),
                now.city(),
                now.phone(),
                actor.id()));
    }

    @Transactional
    ClosingTalkView show(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, ITEM);
        var editable = opened.party().guides() && opened.placement().state() == PlacementState.CLOSING;
        var found = talks.of(placementId, opened.student().id()).orElse(null);
        if (found == null) {
            return new ClosingTalkView(0, null, null, null, null, null, null, null, null, editable, false);
        }
        if (opened.isShielded()) {
            return new ClosingTalkView(
                    found.version(), found.day(), null, null, null, null, null, null, null, false, true);
        }
        var parent = opened.party() == Party.PARENT;
        return new ClosingTalkView(
                found.version(),
                found.day(),
                parent ? null : found.studentSaid(),
                parent ? null : found.companySaid(),
                found.fits(),
                found.jobHere(),
                found.result(),
                found.introduced(),
                found.byName(),
                editable,
                false);
    }
}
