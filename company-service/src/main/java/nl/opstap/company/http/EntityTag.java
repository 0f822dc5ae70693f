package nl.opstap.company.http;

import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.web.IfMatch;
import org.springframework.http.HttpStatus;

/** The version of a thing as an entity tag, so that nobody overwrites what he or she has not seen. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that was seen, to be compared where the row is changed. */
    public static int seen(IfMatch seen) {
        var digits = seen.tag().replace("W/", "").replace("\"", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        return Integer.parseInt(digits);
    }
}
