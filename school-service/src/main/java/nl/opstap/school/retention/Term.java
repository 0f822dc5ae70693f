package nl.opstap.school.retention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long one category is kept, and on which ground.
 *
 * @param version of the school's own choice; 0 while the default counts
 * @param history what the school chose before, newest first
 */
record Term(
        Category category,
        int months,
        String source,
        int version,
        @Nullable String setByName,
        @Nullable Instant setAt,
        int defaultMonths,
        String defaultSource,
        List<Choice> history) {

    /** What the school chose, and who did. */
    record Choice(int version, int months, String source, String setByName, Instant setAt) {}

    static Term of(Default standard, List<Choice> choices) {
        var now = choices.isEmpty() ? null : choices.getFirst();
        return new Term(
                standard.category(),
                now == null ? standard.months() : now.months(),
                now == null ? standard.source() : now.source(),
                now == null ? 0 : now.version(),
                now == null ? null : now.setByName(),
                now == null ? null : now.setAt(),
                standard.months(),
                standard.source(),
                choices.isEmpty() ? choices : choices.subList(1, choices.size()));
    }

    /** What counts where the school chose nothing. */
    record Default(Category category, int months, String source) {}
}
