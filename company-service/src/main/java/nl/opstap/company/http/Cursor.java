package nl.opstap.company.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where a page of a list ended: the sort key and id of its last row, opaque to the caller. */
public record Cursor(String key, UUID id) {
    private static final UUID LOWEST = new UUID(0, 0);

    public static final Cursor START = new Cursor("", LOWEST);

    public static Cursor read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "cursor-unknown");
        }
    }

    public String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
    }
}
