package nl.opstap.company.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A number of people as outsiders may know it: below the threshold only that it is small, because few enough people can
 * be recognised.
 *
 * @param number absent when it is not to be known
 * @param shown what to print
 */
record SmallCount(@Nullable Integer number, String shown) {
    private static final String UNTOLD = "?";

    static SmallCount exact(int people) {
        return new SmallCount(people, String.valueOf(people));
    }

    static SmallCount guarded(int people, int threshold) {
        return people > 0 && people < threshold ? new SmallCount(null, "<" + threshold) : exact(people);
    }

    /**
     * Parts of a sum. One small part beside a known sum would be told by the others, as would several that are all as
     * small, or all as large, as they can be; and parts that are all shown would tell a sum that is hidden elsewhere. Then
     * the smallest of the others are not told either, nor what they are at least.
     *
     * @param sumKnown whether the sum of these parts is shown
     */
    static List<SmallCount> parts(List<Integer> people, boolean sumKnown, int threshold) {
        var shown = new ArrayList<>(
                people.stream().map(part -> guarded(part, threshold)).toList());
        var small = people.stream().filter(part -> part > 0 && part < threshold).toList();
        var sum = small.stream().mapToInt(Integer::intValue).sum();
        var told = sumKnown
                ? !small.isEmpty()
                        && (sum == small.size() || sum == small.size() * (threshold - 1) || small.size() == 1)
                : small.isEmpty();
        if (told) {
            IntStream.range(0, shown.size())
                    .boxed()
                    .filter(index -> people.get(index) >= threshold)
                    .min(Comparator.comparing(people::get))
                    .ifPresent(index -> shown.set(index, new SmallCount(null, UNTOLD)));
        }
        return shown;
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
