package nl.opstap.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, from {@code ?cursor=&limit=}. A controller method takes it as an argument. The
 * query reads {@link #fetch()} rows after {@link #after}, in the order of its key, and {@link #page} does the rest.
 *
 * <p>The cursor holds the key of the last row that was shown, encrypted: such a key may be a name, and addresses end up in
 * logs.
 */
public final class PageRequest {
    static final int DEFAULT = 50;
    static final int MOST = 200;

    private final Cursors cursors;
    private final @Nullable String cursor;
    private final int limit;

    PageRequest(Cursors cursors, @Nullable String cursor, int limit) {
        this.cursors = cursors;
        this.cursor = cursor;
        this.limit = limit;
    }

    /** Where the part before this one ended; empty for the first. A cursor that is not ours is refused with 400. */
    public <K> Optional<K> after(Class<K> key) {
        return cursor == null ? Optional.empty() : Optional.of(cursors.open(cursor, key));
    }

    /** How many rows to read: one more than is shown, which tells whether anything follows. */
    public int fetch() {
        return limit + 1;
    }

    /** The page of what {@link #fetch()} rows gave; {@code key} says where a row stands in the order. */
    public <R, T> Page<T> page(List<R> rows, Function<R, ?> key, Function<R, T> shown) {
        if (rows.size() <= limit) {
            return new Page<>(rows.stream().map(shown).toList(), null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items.stream().map(shown).toList(), cursors.seal(key.apply(items.getLast())));
    }
}
