package nl.opstap.placement.placements;

import static nl.opstap.placement.placements.Condition.*;
import static nl.opstap.placement.placements.Party.*;
import static nl.opstap.placement.placements.PlacementState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every step of a placement: from where, to where, by whom and under which conditions (PLA-04). This table decides what
 * is refused and what the screen offers; nothing else does.
 */
public enum PlacementAction {
    START_INTAKE(from(PlacementState.REGISTERED), INTAKE, by(STAGEBEGELEIDER, TEAMLEIDER), Condition.REGISTERED),
    START_SEARCH(from(INTAKE), SEARCHING, by(STAGEBEGELEIDER, TEAMLEIDER), Condition.REGISTERED, INTAKE_HELD),
    /** Has its own resource, because it names a place. */
    ASK_SEAT(
            from(SEARCHING),
            PROPOSED,
            by(STAGEBEGELEIDER, TEAMLEIDER),
            Condition.REGISTERED,
            INTAKE_HELD,
            TRAINING_STARTED,
            READY,
            DIRECTED,
            WISHES_KNOWN,
            DAYS_ALLOWED,
            LEERBEDRIJF),
    /** The pool refused the seat or took it back. */
    LOSE_SEAT(from(PROPOSED, ACQUAINTANCE), SEARCHING, by(SYSTEM)),
    WITHDRAW_PROPOSAL(from(PROPOSED, ACQUAINTANCE), SEARCHING, by(STAGEBEGELEIDER, TEAMLEIDER)),
    /** The student says no; no further reason is asked (PLA-22). */
    DECLINE(from(PROPOSED, ACQUAINTANCE), SEARCHING, by(STUDENT)),
    MEET(from(PROPOSED), ACQUAINTANCE, by(STAGEBEGELEIDER, TEAMLEIDER), SEAT_HELD),
    AGREE(
            from(ACQUAINTANCE),
            AGREED,
            by(STAGEBEGELEIDER, TEAMLEIDER),
            SEAT_HELD,
            Condition.REGISTERED,
            INTAKE_HELD,
            TRAINING_STARTED,
            READY,
            DIRECTED,
            DAYS_ALLOWED,
            LEERBEDRIJF,
            STUDENT_WANTS,
            COMPANY_WANTS),
    /** Has its own resource, because a document comes of it. */
    DRAW_UP_CONTRACT(
            from(AGREED),
            CONTRACT,
            by(STAGEBEGELEIDER, TEAMLEIDER),
            LEERBEDRIJF,
            HOURS_ALLOWED,
            GOALS_CHOSEN,
            CONTACT_KNOWN,
            PARENT_KNOWN),
    /** A mistake in the contract: back to the agreement, all signatures lapse. The company may find it first (PLA-34). */
    CORRECT_CONTRACT(from(CONTRACT), AGREED, by(STAGEBEGELEIDER, TEAMLEIDER, COMPANY)),
    START(from(CONTRACT), RUNNING, by(STAGEBEGELEIDER, TEAMLEIDER, SYSTEM), CONTRACT_SIGNED, START_REACHED),
    START_CLOSING(from(RUNNING), CLOSING, by(STAGEBEGELEIDER, TEAMLEIDER)),
    COMPLETE(from(CLOSING), COMPLETED, by(STAGEBEGELEIDER, TEAMLEIDER), ASSESSED),
    BREAK_OFF(from(RUNNING, CLOSING), BROKEN_OFF, by(STAGEBEGELEIDER, TEAMLEIDER)),
    CANCEL(
            from(PlacementState.REGISTERED, INTAKE, SEARCHING, PROPOSED, ACQUAINTANCE, AGREED, CONTRACT),
            CANCELLED,
            by(STAGEBEGELEIDER, TEAMLEIDER));

    private final Set<PlacementState> from;
    private final PlacementState to;
    private final Set<Party> by;
    private final List<Condition> conditions;

    PlacementAction(Set<PlacementState> from, PlacementState to, Set<Party> by, Condition... conditions) {
        this.from = from;
        this.to = to;
        this.by = by;
        this.conditions = List.of(conditions);
    }

    PlacementState to() {
        return to;
    }

    Set<Party> by() {
        return by;
    }

    Set<PlacementState> from() {
        return from;
    }

    List<Condition> conditions() {
        return conditions;
    }

    boolean startsFrom(PlacementState state) {
        return from.contains(state);
    }

    /** Ends the placement before its time, so a coded reason is asked. */
    boolean needsReason() {
        return this == BREAK_OFF || this == CANCEL;
    }

    /** Has a resource of its own or happens by itself: cannot be asked for by its name alone. */
    boolean isDedicated() {
        return this == ASK_SEAT || this == DRAW_UP_CONTRACT || this == LOSE_SEAT;
    }

    List<Blocker> blockers(Situation situation) {
        return conditions.stream()
                .map(condition -> condition.check(situation))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Set<PlacementState> from(PlacementState first, PlacementState... others) {
        return EnumSet.of(first, others);
    }

    private static Set<Party> by(Party first, Party... others) {
        return EnumSet.of(first, others);
    }
}
