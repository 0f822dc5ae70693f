package nl.opstap.company.monitor;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A number of people as outsiders may know it: below the threshold only that it is small, because few enough people can
 * be recognised.
 *
 * @param number absent when it is not to be known
 * @param shown what to print
 */
record SmallCount(@Nullable Integer number, String shown) {

    static SmallCount exact(int people) {
        return new SmallCount(people, String.valueOf(people));
    }

    static SmallCount guarded(int people, int threshold) {
        return people > 0 && people < threshold ? new SmallCount(null, "<" + threshold) : exact(people);
    }

    /** A sum beside one hidden part would tell that part, so it then only says what it is at least. */
    static SmallCount total(Collection<SmallCount> parts, int sum, int threshold) {
        var hidden = parts.stream().filter(part -> part.number() == null).count();
        if (hidden == 1) {
            var visible = parts.stream()
                    .mapToInt(part -> part.number() == null ? 0 : part.number())
                    .sum();
            return new SmallCount(null, visible == 0 ? "<" + threshold : "≥" + visible);
        }
        return guarded(sum, threshold);
    }
}
