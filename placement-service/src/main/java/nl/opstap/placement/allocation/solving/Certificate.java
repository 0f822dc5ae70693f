package nl.opstap.placement.allocation.solving;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Why one student is not placed (Hall): all seats of these places are held by students who fit nowhere else, and each of
 * them goes first.
 *
 * @param places where this student fits, and where those who hold the seats there fit, and so on; empty when there is no
 *     place at all
 * @param holders who hold the seats
 * @param nearest the holder whose turn came just before this student's, or {@link Outcome#NONE}
 */
public record Certificate(List<Integer> places, List<Integer> holders, int nearest) {

    public static Certificate of(Instance instance, int[] chosen, int student) {
        var sitting = new HashMap<Integer, ArrayList<Integer>>();
        for (var other = 0; other < chosen.length; other++) {
            if (chosen[other] != Outcome.NONE) {
                sitting.computeIfAbsent(instance.place(chosen[other]), _ -> new ArrayList<>())
                        .add(other);
            }
        }
        var reached = new BitSet();
        var holders = new BitSet();
        var next = new ArrayDeque<Integer>(List.of(student));
        while (!next.isEmpty()) {
            var one = next.pop();
            for (var option = instance.first(one); option < instance.first(one + 1); option++) {
                var place = instance.place(option);
                if (!reached.get(place)) {
                    reached.set(place);
                    for (var holder : sitting.getOrDefault(place, new ArrayList<>())) {
                        holders.set(holder);
                        next.push(holder);
                    }
                }
            }
        }
        return new Certificate(
                reached.stream().boxed().toList(),
                holders.stream().boxed().toList(),
                holders.stream()
                        .boxed()
                        .max(Comparator.comparingInt(instance::position))
                        .orElse(Outcome.NONE));
    }
}
