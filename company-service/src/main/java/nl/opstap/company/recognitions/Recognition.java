package nl.opstap.company.recognitions;

import java.time.LocalDate;
import java.util.UUID;

/** That a company is recognised for one training, in one period. */
record Recognition(UUID id, UUID companyId, RecognitionFacts facts, int version) {

    enum State {
        /** Begins after today. */
        LATER,
        VALID,
        ENDED
    }

    State on(LocalDate day) {
        if (day.isBefore(facts.from())) {
            return State.LATER;
        }
        var until = facts.until();
        return until != null && day.isAfter(until) ? State.ENDED : State.VALID;
    }
}
