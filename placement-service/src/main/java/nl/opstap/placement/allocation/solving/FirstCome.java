package nl.opstap.placement.allocation.solving;

import java.util.Arrays;

/** What happens without a round: whoever comes first takes the best seat that is free. To compare with, nothing more. */
public final class FirstCome {
    private FirstCome() {}

    public static int[] chosen(Instance instance) {
        var chosen = new int[instance.students()];
        Arrays.fill(chosen, Outcome.NONE);
        var taken = new int[instance.places()];
        for (var position = 0; position < instance.students(); position++) {
            var student = instance.inOrderOfArrival(position);
            for (var option = instance.first(student); option < instance.first(student + 1); option++) {
                if (taken[instance.place(option)] < instance.capacity(instance.place(option))) {
                    taken[instance.place(option)]++;
                    chosen[student] = option;
                    break;
                }
            }
        }
        return chosen;
    }
}
