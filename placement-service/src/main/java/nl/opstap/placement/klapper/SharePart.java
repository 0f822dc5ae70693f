package nl.opstap.placement.klapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The student adds a part of an earlier stage to what the present company sees, or takes it away again (SCH-42). */
@Service
class SharePart {
    private final Students students;
    private final Placements placements;
    private final Shares shares;
    private final AccessLog log;
    private final Clock clock;

    SharePart(Students students, Placements placements, Shares shares, AccessLog log, Clock clock) {
        this.students = students;
        this.placements = placements;
        this.shares = shares;
        this.log = log;
        this.clock = clock;
    }

    /** Of the one who asks. */
    @Transactional
    void handle(Actor actor, UUID chapterId, KlapperPart part, UUID placementId, boolean shown) {
        var student = students.withAccount(actor.id()).orElseThrow(Problem::notFound);
        handle(actor, student.id(), chapterId, part, placementId, shown);
    }

    @Transactional
    void handle(Actor actor, UUID studentId, UUID chapterId, KlapperPart part, UUID placementId, boolean shown) {
        var student = students.find(studentId).orElseThrow(Problem::notFound);
        var party = PlacementAccess.party(actor, student, null).orElseThrow(Problem::notFound);
        if (!ShowKlapper.decides(student, party, LocalDate.now(clock))) {
            throw Problem.forbidden("klapper-not-yours");
        }
        requireOwn(studentId, chapterId);
        requireOwn(studentId, placementId);
        if (chapterId.equals(placementId)) {
            throw Problem.notFound();
        }
        log.record(studentId, AccessLog.Action.CHANGE, "KLAPPER", "STAGE");
        if (shown) {
            shares.show(placementId, chapterId, part, actor.id());
        } else {
            shares.hide(placementId, chapterId, part);
        }
    }

    private void requireOwn(UUID studentId, UUID placementId) {
        var owner = placements.find(placementId).map(Placement::studentId);
        if (!owner.equals(Optional.of(studentId))) {
            throw Problem.notFound();
        }
    }
}
