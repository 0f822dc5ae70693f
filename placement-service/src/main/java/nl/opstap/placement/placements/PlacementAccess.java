package nl.opstap.placement.placements;

import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a placement for somebody who has to do with it, and writes down that it was opened. To all others it does not
 * exist.
 */
@Component
public class PlacementAccess {
    static final String PURPOSE = "STAGE";

    /** A placement, its student, and who is looking. */
    public record Opened(Placement placement, Student student, Acting by) {
        public Party party() {
            return by.party();
        }

        /** A parent from whom the student keeps content: facts may be told, no more (GW-24). */
        public boolean isShielded() {
            return party() == Party.PARENT && student.isShieldedFrom(by.id());
        }

        StoredPlacement stored() {
            return (StoredPlacement) placement;
        }
    }

    private final StoredPlacements placements;
    private final Students students;
    private final AccessLog log;

    PlacementAccess(StoredPlacements placements, Students students, AccessLog log) {
        this.placements = placements;
        this.students = students;
        this.log = log;
    }

    public Opened read(Actor actor, UUID placementId, String item) {
        return open(actor, placementId, Action.READ, item);
    }

    public Opened change(Actor actor, UUID placementId, String item) {
        return open(actor, placementId, Action.CHANGE, item);
    }

    public Opened open(Actor actor, UUID placementId, Action action, String item) {
        var placement = placements.findById(placementId).orElseThrow(Problem::notFound);
        var student = students.find(placement.studentId()).orElseThrow(Problem::notFound);
        var party = party(actor, student, placement.stagebegeleiderId()).orElseThrow(Problem::notFound);
        log.record(student.id(), action, item, PURPOSE);
        return new Opened(placement, student, new Acting(actor.id(), actor.name(), party));
    }

    /** What this person is to this student. A stagebegeleider also sees students nobody guides yet, to divide them. */
    public static Optional<Party> party(Actor actor, Student student, @Nullable UUID stagebegeleiderOfPlacement) {
        if (actor.has("stagebegeleider")
                && (student.stagebegeleiderId() == null
                        || actor.id().equals(student.stagebegeleiderId())
                        || actor.id().equals(stagebegeleiderOfPlacement))) {
            return Optional.of(Party.STAGEBEGELEIDER);
        }
        if (actor.has("teamleider")) {
            return Optional.of(Party.TEAMLEIDER);
        }
        if (actor.has("mentor") && actor.id().equals(student.mentorId())) {
            return Optional.of(Party.MENTOR);
        }
        if (actor.has("orthopedagoog")) {
            return Optional.of(Party.ORTHOPEDAGOOG);
        }
        if (actor.has("student") && actor.id().equals(student.accountId())) {
            return Optional.of(Party.STUDENT);
        }
        if (actor.has("parent") && student.isGuardian(actor.id())) {
            return Optional.of(Party.PARENT);
        }
        return Optional.empty();
    }
}
