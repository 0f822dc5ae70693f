package nl.opstap.school.http;

import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A PUT that creates needs no version; one that replaces names the version it has seen, as every edit does. */
public final class Replacing {
    private Replacing() {}

    public static void mustBe(@Nullable String ifMatch, long standing) {
        if (ifMatch == null) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "version-needed");
        }
        new IfMatch(ifMatch).mustBe(standing);
    }
}
