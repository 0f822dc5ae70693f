package nl.opstap.placement.stagereport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.placement.StageReportReady;
import nl.opstap.placement.assessment.Judgements;
import nl.opstap.placement.assessment.Judgements.Judgement;
import nl.opstap.placement.placements.Edits;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.stagereport.FinalTalkView.FinalTalkGoal;
import nl.opstap.placement.students.Student.Guardian;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The eindgesprek goes through the goals, with what company, school and both together thought of each (PLA-62). From then on
 * the student and the parents who may, read the stagerapport.
 */
@Service
class HoldFinalTalk {
    private static final String ITEM = "FINAL_TALK";

    private final PlacementAccess access;
    private final FinalTalks talks;
    private final Judgements judgements;
    private final Outbox outbox;
    private final Clock clock;

    HoldFinalTalk(PlacementAccess access, FinalTalks talks, Judgements judgements, Outbox outbox, Clock clock) {
        this.access = access;
        this.talks = talks;
        this.judgements = judgements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void handle(
            Actor actor,
            UUID placementId,
            LocalDate day,
            List<Present> present,
            Map<String, String> remarks,
            @Nullable String nextStep,
            @Nullable String ifMatch) {
        var opened = access.change(actor, placementId, ITEM);
        var placement = opened.placement();
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var student = opened.student();
        var seen = talks.of(placementId, student.id()).map(FinalTalk::version).orElse(0);
        Edits.require(ifMatch, seen);
        if (!isEnding(placement) || settled(placementId).isEmpty()) {
            throw Problem.conflict("final-talk-not-yet", Map.of("state", placement.state()));
        }
        refuse(placement, day, present, remarks);
        var talk = new FinalTalk(seen, day, present, remarks, nextStep, actor.name());
        if (!talks.write(placementId, student.id(), talk, opened.by(), Instant.now(clock))) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", Map.of("version", seen));
        }
        if (seen == 0) {
            outbox.publish(new StageReportReady(
                    placementId,
                    student.id(),
                    student.guardians().stream()
                            .filter(Guardian::content)
                            .map(Guardian::accountId)
                            .sorted()
                            .toList(),
                    actor.id()));
        }
    }

    private void refuse(Placement placement, LocalDate day, List<Present> present, Map<String, String> remarks) {
        var errors = new ArrayList<FieldError>();
        if (day.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("day", "final-talk.future"));
        }
        if (!present.contains(Present.STUDENT)) {
            errors.add(new FieldError("present", "final-talk.student"));
        }
        if (!placement.goals().containsAll(remarks.keySet())) {
            errors.add(new FieldError("remarks", "final-talk.goal"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Whether what came of the talk about a job stands in the report. */
    @Transactional
    void choose(Actor actor, UUID placementId, boolean showsResult) {
        var opened = access.change(actor, placementId, ITEM);
        if (!mayChoose(opened)) {
            throw Problem.forbidden("report-choice-of-student");
        }
        talks.choose(placementId, showsResult, opened.by(), Instant.now(clock));
    }

    @Transactional
    FinalTalkView show(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, ITEM);
        var placement = opened.placement();
        var talk = talks.of(placementId, opened.student().id()).orElse(null);
        var settled = settled(placementId);
        // Before the talk the scores apart are for who holds it.
        if (opened.isShielded()
                || settled.isEmpty()
                || (talk == null && !opened.party().isStaff())) {
            return new FinalTalkView(
                    0, null, List.of(), List.of(), null, null, false, false, false, false, opened.isShielded());
        }
        return new FinalTalkView(
                talk == null ? 0 : talk.version(),
                talk == null ? null : talk.day(),
                talk == null ? List.of() : talk.present(),
                goals(placement, settled.get(), talk),
                talk == null ? null : talk.nextStep(),
                talk == null ? null : talk.byName(),
                opened.party().guides() && isEnding(placement),
                talk != null,
                talks.showsResult(placementId),
                talk != null && mayChoose(opened),
                false);
    }

    /** What both settled on at the end; empty before they did. */
    Optional<Judgement> settled(UUID placementId) {
        return judgements.of(placementId).stream()
                .filter(judgement -> judgement.moment().equals("FINAL") && judgement.settledAt() != null)
                .findFirst();
    }

    static List<FinalTalkGoal> goals(Placement placement, Judgement settled, @Nullable FinalTalk talk) {
        return placement.goals().stream()
                .map(goal -> new FinalTalkGoal(
                        goal,
                        Goals.text(goal),
                        settled.supervisor().get(goal),
                        settled.school().get(goal),
                        settled.settled().get(goal),
                        talk == null ? null : talk.remarks().get(goal)))
                .toList();
    }

    private boolean mayChoose(Opened opened) {
        return opened.party() == (opened.student().decidesOn(LocalDate.now(clock)) ? Party.STUDENT : Party.PARENT);
    }

    private static boolean isEnding(Placement placement) {
        return placement.state() == PlacementState.RUNNING
                || placement.state() == PlacementState.CLOSING
                || placement.state() == PlacementState.COMPLETED;
    }
}
