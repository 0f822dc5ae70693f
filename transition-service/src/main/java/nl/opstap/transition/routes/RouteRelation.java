package nl.opstap.transition.routes;

import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.routes.RouteVisit.Pass;
import nl.opstap.transition.students.Students;
import org.springframework.stereotype.Component;

/** Who may read and who may act on a route, beyond belonging to a tenant that sees it. */
@Component
public class RouteRelation {
    private static final String[] SCHOOL_STAFF = {"stagebegeleider", "mentor", "teamleider", "orthopedagoog"};
    private static final String[] RECEIVING_STAFF = {"jobcoach", "jongerencoach", "teamleider"};

    private final Students students;

    RouteRelation(Students students) {
        this.students = students;
    }

    /** Guidance staff of a tenant that sees the route, the student, and parents who may be informed now. */
    public void mayRead(Actor actor, Pass pass) {
        if (isStaff(actor, pass) || (pass.ofOwner() && isPartyHimself(actor, pass))) {
            return;
        }
        throw Problem.notFound();
    }

    /** As {@link #mayRead}, of what was said and planned: a student of 16 or older may keep that from parents (GW-24). */
    public void mayReadContent(Actor actor, Pass pass) {
        mayRead(actor, pass);
        if (isShielded(actor, pass)) {
            throw Problem.forbidden("kept-by-student");
        }
    }

    /** Whether who reads is a parent, and the student keeps content from that parent. */
    public boolean isShielded(Actor actor, Pass pass) {
        return !isStaff(actor, pass) && students.isShieldedFrom(pass.studentId(), actor.id());
    }

    /** Guidance staff of the school, or of a receiver from the moment it took the route over. */
    public void mayAct(Actor actor, Pass pass) {
        mayRead(actor, pass);
        if (!isStaff(actor, pass)) {
            throw Problem.forbidden("only-guidance-staff");
        }
        if (!acts(actor, pass)) {
            throw Problem.forbidden("not-taken-over");
        }
    }

    /** The same question, for a screen that should offer only what would be done. */
    boolean acts(Actor actor, Pass pass) {
        return isStaff(actor, pass) && (pass.ofOwner() || pass.responsible());
    }

    /** Staff of a receiver to which the route is offered. */
    public void mayAnswer(Actor actor, Pass pass) {
        mayRead(actor, pass);
        if (!isStaff(actor, pass) || !pass.mayTakeOver()) {
            throw Problem.forbidden("only-guidance-staff");
        }
    }

    private static boolean isStaff(Actor actor, Pass pass) {
        return actor.hasAny(pass.ofOwner() ? SCHOOL_STAFF : RECEIVING_STAFF);
    }

    private boolean isPartyHimself(Actor actor, Pass pass) {
        var isStudent = students.find(pass.studentId())
                .map(student -> actor.id().equals(student.accountId()))
                .orElse(false);
        return (actor.has("student") && isStudent)
                || (actor.has("parent") && students.isGuardian(pass.studentId(), actor.id()));
    }
}
