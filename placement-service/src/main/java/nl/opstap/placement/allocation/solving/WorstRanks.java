package nl.opstap.placement.allocation.solving;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far down their lists the placed students of each tier have to go at worst, as little as can be; the first tier is
 * not made worse for a later one.
 */
final class WorstRanks {
    private final Instance instance;
    private final int[] limits;
    private int[] chosen;

    /** @param chosen who is placed; where, may change */
    WorstRanks(Instance instance, int[] chosen) {
        this.instance = instance;
        this.chosen = chosen;
        this.limits = new int[instance.tiers()];
        Arrays.fill(limits, Integer.MAX_VALUE);
        for (var tier = 0; tier < limits.length; tier++) {
            lower(tier);
        }
    }

    int[] chosen() {
        return chosen;
    }

    int[] limits() {
        return limits.clone();
    }

    boolean allows(int student, int option) {
        return instance.rank(student, option) <= limits[instance.tier(student)];
    }

    private void lower(int tier) {
        var least = 0;
        var enough = 0;
        for (var student = 0; student < instance.students(); student++) {
            if (instance.tier(student) == tier && chosen[student] != Outcome.NONE) {
                least = 1;
                enough = Math.max(enough, instance.rank(student, chosen[student]));
            }
        }
        while (least < enough) {
            var middle = (least + enough) >>> 1;
            limits[tier] = middle;
            var found = within();
            if (found == null) {
                least = middle + 1;
            } else {
                chosen = found;
                enough = middle;
            }
        }
        limits[tier] = enough;
    }

    /** The same students, none beyond the limits; null when that cannot be. */
    private int @Nullable [] within() {
        var seats = new Seats(instance, this::allows).startingWith(chosen);
        for (var position = 0; position < instance.students(); position++) {
            var student = instance.inOrder(position);
            if (chosen[student] != Outcome.NONE && seats.chosen()[student] == Outcome.NONE && !seats.place(student)) {
                return null;
            }
        }
        return seats.chosen();
    }
}
