package nl.opstap.placement.allocation.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best answer by trying every way to seat everybody. It knows the aims and no method: the first in the order who can be
 * placed is, then the next; then the worst rank of the first tier, of the second …; then the cost.
 */
final class Everything {
    private final Instance instance;
    private final int[] chosen;
    private final int[] free;
    private long[] best = {};

    private Everything(Instance instance) {
        this.instance = instance;
        this.chosen = new int[instance.students()];
        this.free = new int[instance.places()];
        for (var place = 0; place < free.length; place++) {
            free[place] = instance.capacity(place);
        }
    }

    static List<Long> best(Instance instance) {
        var everything = new Everything(instance);
        everything.seat(0);
        return Arrays.stream(everything.best).boxed().toList();
    }

    /** The lower, the better, from the first number on. */
    static List<Long> worthOf(Instance instance, int[] chosen) {
        var worth = new ArrayList<Long>();
        for (var position = 0; position < instance.students(); position++) {
            worth.add(chosen[instance.inOrder(position)] == Outcome.NONE ? 1L : 0L);
        }
        for (var tier = 0; tier < instance.tiers(); tier++) {
            var worst = 0L;
            for (var student = 0; student < chosen.length; student++) {
                if (instance.tier(student) == tier && chosen[student] != Outcome.NONE) {
                    worst = Math.max(worst, instance.rank(student, chosen[student]));
                }
            }
            worth.add(worst);
        }
        var cost = 0L;
        for (var option : chosen) {
            cost += option == Outcome.NONE ? 0 : instance.cost(option);
        }
        worth.add(cost);
        return worth;
    }

    private void seat(int student) {
        if (student == instance.students()) {
            var worth = worthOf(instance, chosen).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            if (best.length == 0 || Arrays.compare(worth, best) < 0) {
                best = worth;
            }
            return;
        }
        chosen[student] = Outcome.NONE;
        seat(student + 1);
        for (var option = instance.first(student); option < instance.first(student + 1); option++) {
            var place = instance.place(option);
            if (free[place] > 0) {
                free[place]--;
                chosen[student] = option;
                seat(student + 1);
                free[place]++;
            }
        }
        chosen[student] = Outcome.NONE;
    }
}
