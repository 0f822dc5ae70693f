package nl.opstap.placement.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The closing talk of a stage on job prospects, as it was last written down.
 *
 * @param studentSaid how the stage was for the student, in words the student reads too
 * @param introduced of an introduction only
 */
record ClosingTalk(
        int version,
        LocalDate day,
        @Nullable String studentSaid,
        @Nullable String companySaid,
        Fits fits,
        JobHere jobHere,
        Result result,
        @Nullable Introduced introduced,
        String byName) {

    /** The other company, by what one may know of it in the street. */
    record Introduced(
            String name, @Nullable String city, @Nullable String phone) {}
}
