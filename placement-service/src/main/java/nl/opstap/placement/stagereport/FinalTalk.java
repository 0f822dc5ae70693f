package nl.opstap.placement.stagereport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The eindgesprek, as it was last written down.
 *
 * @param remarks what was said, per code of a goal
 * @param nextStep what the student goes on with
 */
record FinalTalk(
        int version,
        LocalDate day,
        List<Present> present,
        Map<String, String> remarks,
        @Nullable String nextStep,
        String byName) {}
