package nl.opstap.placement.allocation.solving;

import java.util.Arrays;

/**
 * Who goes where, with what proves it.
 *
 * @param chosen the option of each student, or {@link #NONE}
 * @param worstRanks per tier the worst rank anybody placed may have; 0 in a tier where nobody is placed
 * @param prices what a seat of each place costs others: with them the total cost cannot be lower
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of many thousands of students, compared here by content
public record Outcome(int[] chosen, int[] worstRanks, long[] prices) {
    public static final int NONE = -1;

    public boolean isPlaced(int student) {
        return chosen[student] != NONE;
    }

    public int placed() {
        return (int) Arrays.stream(chosen).filter(option -> option != NONE).count();
    }

    public long cost(Instance instance) {
        return Arrays.stream(chosen)
                .filter(option -> option != NONE)
                .mapToLong(instance::cost)
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome that
                && Arrays.equals(chosen, that.chosen)
                && Arrays.equals(worstRanks, that.worstRanks)
                && Arrays.equals(prices, that.prices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(chosen);
    }
}
