package nl.opstap.company.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Part of a list, and the cursor of the part that follows. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** From one row more than was asked for: if it is there, there is a next page. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() > limit
                ? new Page<>(List.copyOf(found.subList(0, limit)), cursor.apply(found.get(limit - 1)))
                : new Page<>(List.copyOf(found), null);
    }
}
