package nl.opstap.company.http;

import nl.opstap.platform.problems.Problem;
import org.springframework.http.HttpStatus;

/** The version of a thing as an entity tag, so that nobody overwrites what he or she has not seen. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    public static int version(String ifMatch) {
        var digits = ifMatch.replace("W/", "").replace("\"", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        return Integer.parseInt(digits);
    }
}
