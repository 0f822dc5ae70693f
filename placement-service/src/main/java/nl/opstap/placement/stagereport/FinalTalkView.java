package nl.opstap.placement.stagereport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The eindgesprek for who looks.
 *
 * @param version what a change names; 0 when nothing was written yet
 * @param day null as long as there was no talk
 * @param goals what is talked about; empty before both have judged and settled
 * @param readable whether the stagerapport can be opened
 * @param showsResult whether what came of the talk about a job stands in it
 * @param mayChoose whether the person who looks decides on that
 * @param shielded whether the student keeps it from the parent who looks
 */
record FinalTalkView(
        int version,
        @Nullable LocalDate day,
        List<Present> present,
        List<FinalTalkGoal> goals,
        @Nullable String nextStep,
        @Nullable String byName,
        boolean editable,
        boolean readable,
        boolean showsResult,
        boolean mayChoose,
        boolean shielded) {

    /** Scores from 1 to 4: of the company, of the school, and what they settled. */
    record FinalTalkGoal(
            String goal,
            String text,
            @Nullable Integer supervisor,
            @Nullable Integer school,
            @Nullable Integer settled,
            @Nullable String remark) {}
}
