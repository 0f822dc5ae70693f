package nl.opstap.school.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * The terms of a school as one rule: of the terms that apply to a student the longest counts, in months after leaving.
 *
 * @param terms months per category
 * @param nazorgMonths how long after leaving the nazorg lasts; 0 where there is none
 */
record RetentionRule(Map<Category, Integer> terms, int nazorgMonths) {
    /** How long somebody is kept after leaving, and by which category. */
    record Kept(Category category, int months) {
        /** The last day. A term ends at the end of a month that has no such day. */
        LocalDate until(LocalDate leftOn) {
            return leftOn.plusMonths(months);
        }

        boolean hasEnded(LocalDate leftOn, LocalDate today) {
            return today.isAfter(until(leftOn));
        }
    }

    Kept of(boolean wasOnStage) {
        return Arrays.stream(Category.values())
                .filter(category -> applies(category, wasOnStage))
                .map(category -> new Kept(category, afterLeaving(category)))
                // Of equal ones the first: the dossier is the ground everybody knows.
                .max(Comparator.comparingInt(Kept::months).thenComparing(Kept::category, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private boolean applies(Category category, boolean wasOnStage) {
        return switch (category) {
            case DOSSIER -> true;
            case PRACTICE_EVIDENCE -> wasOnStage;
            case NAZORG -> nazorgMonths > 0;
        };
    }

    private int afterLeaving(Category category) {
        var months = Objects.requireNonNull(terms.get(category), category::name);
        return category == Category.NAZORG ? nazorgMonths + months : months;
    }
}
