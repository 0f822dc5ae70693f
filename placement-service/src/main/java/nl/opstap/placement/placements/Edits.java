package nl.opstap.placement.placements;

import java.util.Map;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** ETag and If-Match of a placement: who changes what somebody else changed meanwhile is told so. */
public final class Edits {
    private Edits() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "version-needed");
        }
        accept(ifMatch, version);
    }

    /** For steps, which the state already guards: the header counts when it is there. */
    public static void accept(@Nullable String ifMatch, int version) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(tag(version))) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", Map.of("version", version));
        }
    }
}
