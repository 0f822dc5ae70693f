package nl.opstap.placement.outflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from a plaatsingsstage to a job, for who looks.
 *
 * @param applies false for a stage of another phase, of which there is nothing more to tell
 * @param shielded whether the student keeps it from the parent who looks
 */
record OutflowView(
        boolean applies,
        OutflowPlan plan,
        OutflowOutcome outcome,
        boolean planEditable,
        boolean outcomeEditable,
        boolean shielded) {

    /** @param version what a change names; 0 when nothing was written yet */
    record OutflowPlan(
            int version,
            List<Requirement> requirements,
            @Nullable String training,
            @Nullable LocalDate trainingFrom,
            @Nullable String byName) {
        static final OutflowPlan NONE = new OutflowPlan(0, List.of(), null, null, null);
    }

    /**
     * @param ending null as long as it is not known
     * @param wageSubsidy loonkostensubsidie, for who guides and for the student
     * @param jobAgreement indicatie banenafspraak, for the same
     */
    record OutflowOutcome(
            int version,
            @Nullable Ending ending,
            @Nullable ContractType contractType,
            @Nullable Integer hoursPerWeek,
            @Nullable LocalDate startsOn,
            @Nullable Known wageSubsidy,
            @Nullable Known jobAgreement,
            @Nullable String byName) {
        static final OutflowOutcome NONE = new OutflowOutcome(0, null, null, null, null, null, null, null);
    }
}
