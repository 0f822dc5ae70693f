package nl.opstap.transition.nazorg;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.transition.nazorg.NazorgMoment.Situation;
import org.jspecify.annotations.Nullable;

/** A moment, with what was found when it was held. */
record MomentAnswer(
        UUID id,
        int month,
        LocalDate dueOn,
        String status,
        @Nullable LocalDate heldOn,
        @Nullable Situation situation,
        @Nullable Integer hoursPerWeek,
        @Nullable Integer studentSatisfied,
        @Nullable Integer employerSatisfied,
        @Nullable Boolean helpNeeded) {

    static MomentAnswer of(NazorgMoment moment) {
        return new MomentAnswer(
                moment.id(),
                moment.month(),
                moment.dueOn(),
                moment.status().name(),
                moment.heldOn(),
                moment.situation(),
                moment.hoursPerWeek(),
                moment.studentSatisfied(),
                moment.employerSatisfied(),
                moment.helpNeeded());
    }

    /** That it was held and when, without what was said. */
    static MomentAnswer factsOf(NazorgMoment moment) {
        return new MomentAnswer(
                moment.id(),
                moment.month(),
                moment.dueOn(),
                moment.status().name(),
                moment.heldOn(),
                null,
                null,
                null,
                null,
                null);
    }
}
