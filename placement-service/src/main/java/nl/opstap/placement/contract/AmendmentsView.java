package nl.opstap.placement.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.opstap.placement.hours.WorkingDay;
import org.jspecify.annotations.Nullable;

/**
 * The amendments of a placement's contract, and what counts now.
 *
 * @param proposable whether the person who looks may propose one now
 * @param withdrawable whether he or she may take the open one back
 * @param now what counts; null before there is a contract
 * @param amendments the newest first
 * @param objection what the company says is not right and still has to be put right
 */
record AmendmentsView(
        boolean proposable,
        boolean withdrawable,
        @Nullable TermsView now,
        List<AmendmentView> amendments,
        @Nullable ObjectionView objection) {

    /** @param contactMail only for who guides the student */
    record TermsView(
            LocalDate until,
            List<WorkingDay> days,
            int weekMinutes,
            List<AgreedGoal> goals,
            String contactName,
            @Nullable String contactMail,
            @Nullable String tasks) {}

    record AgreedGoal(String code, String text) {}

    /**
     * @param what the parts that become other than they were
     * @param inForceFrom the first day on which it counts, once it does
     */
    record AmendmentView(
            int number,
            Amendment.State state,
            LocalDate effectiveFrom,
            @Nullable LocalDate inForceFrom,
            List<Change> what,
            TermsView terms,
            @Nullable String seatRefusal,
            String byName,
            Instant at) {}

    /** One part, as it was and as it becomes, in words. */
    record Change(String part, String before, String after) {}

    record ObjectionView(String text, String byName, Instant at) {}
}
