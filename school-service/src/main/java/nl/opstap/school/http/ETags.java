package nl.opstap.school.http;

import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of a thing as an entity tag, so that nobody overwrites what he or she has not seen. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses the edit unless it is based on the version that stands. */
    public static void require(@Nullable String ifMatch, long standing) {
        if (ifMatch == null) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "version-needed");
        }
        if (!ifMatch.equals(of(standing))) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
    }
}
