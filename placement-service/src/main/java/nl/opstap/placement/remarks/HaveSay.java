package nl.opstap.placement.remarks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.RemarkChanged;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.remarks.RemarkController.RemarkView;
import nl.opstap.placement.remarks.RemarkController.RemarksView;
import nl.opstap.placement.remarks.RemarkController.WaitingRemark;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.Ids;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A parent says something about a stage, in whatever state it is; whoever guides it answers (PLA-44). The student and the
 * school read all of it, a parent what he or she said.
 */
@Service
class HaveSay {
    private final PlacementAccess access;
    private final Remarks remarks;
    private final Placements placements;
    private final Students students;
    private final Outbox outbox;
    private final AccessLog log;
    private final Clock clock;

    HaveSay(
            PlacementAccess access,
            Remarks remarks,
            Placements placements,
            Students students,
            Outbox outbox,
            AccessLog log,
            Clock clock) {
        this.access = access;
        this.remarks = remarks;
        this.placements = placements;
        this.students = students;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void say(Actor actor, UUID placementId, String text) {
        var opened = access.change(actor, placementId, "PARENT_REMARK");
        if (opened.party() != Party.PARENT) {
            throw Problem.forbidden("remark-of-parent");
        }
        var id = Ids.next();
        remarks.add(id, placementId, opened.student().id(), text.strip(), opened.by(), Instant.now(clock));
        outbox.publish(new RemarkChanged(id, placementId, opened.student().id(), RemarkChanged.MADE, actor.id()));
    }

    @Transactional
    void answer(Actor actor, UUID placementId, UUID remarkId, String text) {
        var opened = access.change(actor, placementId, "PARENT_REMARK");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var student = opened.student().id();
        var remark = remarks.find(remarkId, student)
                .filter(one -> one.placementId().equals(placementId))
                .orElseThrow(Problem::notFound);
        if (!remarks.answer(remarkId, student, text.strip(), opened.by(), Instant.now(clock))) {
            throw Problem.conflict("remark-answered", Map.of());
        }
        outbox.publish(new RemarkChanged(remarkId, placementId, student, RemarkChanged.ANSWERED, remark.byId()));
    }

    @Transactional
    RemarksView of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "PARENT_REMARK");
        return new RemarksView(
                remarks.of(placementId, opened.student().id()).stream()
                        .filter(remark ->
                                opened.party() != Party.PARENT || remark.byId().equals(actor.id()))
                        .map(remark -> view(remark, opened))
                        .toList(),
                opened.party() == Party.PARENT);
    }

    /** What waits for an answer of this stagebegeleider. */
    @Transactional
    List<WaitingRemark> waiting(Actor actor) {
        if (!actor.hasAny("stagebegeleider", "teamleider")) {
            throw Problem.forbidden("staff-only");
        }
        return remarks.waiting().stream()
                .<WaitingRemark>mapMulti((waiting, out) -> {
                    var placement = placements.find(waiting.placementId()).orElseThrow();
                    students.find(waiting.studentId())
                            .filter(student -> PlacementAccess.party(actor, student, placement.stagebegeleiderId())
                                    .filter(Party::guides)
                                    .isPresent())
                            .ifPresent(student -> {
                                log.record(student.id(), AccessLog.Action.SEARCH, "PARENT_REMARK", "STAGE");
                                out.accept(new WaitingRemark(
                                        waiting.placementId(), student.displayName(), waiting.since()));
                            });
                })
                .toList();
    }

    private static RemarkView view(Remark remark, Opened opened) {
        return new RemarkView(
                remark.id(),
                remark.text(),
                remark.byName(),
                remark.at(),
                remark.answer(),
                remark.answeredByName(),
                remark.answeredAt(),
                remark.answer() == null && opened.party().guides());
    }
}
