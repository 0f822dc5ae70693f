package nl.opstap.school.signals;

import java.util.Set;

/** How far a signal is; what follows from where is said here alone. */
enum SignalState {
    /** The mentor has to answer. */
    OPEN,
    /** A signal the mentor has seen: the end of it. */
    SEEN,
    /** The feedback became a goal at school and is worked on. */
    GOAL,
    /** The mentor makes no goal of it, and said why. */
    DECLINED,
    /** The goal was reached. */
    REACHED,
    /** Work on the goal ended without reaching it. */
    ENDED;

    /** What the mentor can make of it. */
    Set<SignalState> next(SignalKind kind) {
        return switch (this) {
            case OPEN -> kind == SignalKind.SIGNAL ? Set.of(SEEN) : Set.of(GOAL, DECLINED);
            case GOAL -> Set.of(REACHED, ENDED);
            case SEEN, DECLINED, REACHED, ENDED -> Set.of();
        };
    }

    /** Whether somebody still has to do something. */
    boolean isOpen() {
        return this == OPEN || this == GOAL;
    }
}
