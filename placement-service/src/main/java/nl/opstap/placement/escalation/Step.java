package nl.opstap.placement.escalation;

import java.util.Optional;

/** The strategy of the school plan, in its order. A step is skipped only with a reason. */
enum Step {
    /** The student talks with the praktijkbegeleider, and tells the stagebegeleider. */
    STUDENT_TALKS(1),
    /** The stagebegeleider talks with who guides at work, and apart with the student. */
    TALKS_AT_WORK(2),
    /** Nadere afspraken, to go on. */
    AGREEMENTS(3),
    /** Another place is sought: the stage is broken off, parents and mentor are told. */
    OTHER_PLACE(4);

    private final int number;

    Step(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    Optional<Step> before() {
        return this == STUDENT_TALKS ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    static Step of(int number) {
        return values()[number - 1];
    }
}
