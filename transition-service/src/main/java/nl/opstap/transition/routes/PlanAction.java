package nl.opstap.transition.routes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One action of the plan, owned by a party (TRA-05). */
record PlanAction(
        UUID id,
        Domain domain,
        String description,
        UUID ownerPartyId,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    /** The parts of life a plan covers, as the seed names them. */
    enum Domain {
        WORK_OR_EDUCATION,
        HOUSING,
        CITIZENSHIP,
        LEISURE
    }
}
