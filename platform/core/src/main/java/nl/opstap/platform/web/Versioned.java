package nl.opstap.platform.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that tell which version of a thing they show, for {@link IfMatch} at the next edit. */
public final class Versioned {
    private Versioned() {}

    /** 200 with the body and its version as {@code ETag}. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /** 201 with the address, the body and its version as {@code ETag}. */
    public static <T> ResponseEntity<T> created(URI location, T body, long version) {
        return ResponseEntity.created(location).eTag(tag(version)).body(body);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
