package nl.opstap.placement.allocation.solving;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;

/**
 * The cheapest way to seat the students that are placed, by OR-Tools.
 *
 * <p>Most options are never used, so the solver gets the best liked few of each student, and after each answer those that the
 * prices of that answer show to be worth more. When there are none left, the answer is the best of all options.
 */
final class LeastCost {
    private static final int FIRST_GUESS = 20;

    private final Instance instance;
    private final Seats.Allowed allowed;

    LeastCost(Instance instance, Seats.Allowed allowed) {
        this.instance = instance;
        this.allowed = allowed;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Priced(int[] chosen, long[] prices) {}

    Priced improve(int[] seated) {
        var active = firstGuess(seated);
        while (true) {
            var chosen = solve(instance, seated, active);
            var prices = Prices.of(instance, chosen, (_, option) -> active[option]);
            if (!activate(chosen, prices, active)) {
                return new Priced(chosen, prices);
            }
        }
    }

    private boolean[] firstGuess(int[] seated) {
        var active = new boolean[instance.options()];
        for (var student = 0; student < instance.students(); student++) {
            if (seated[student] == Outcome.NONE) {
                continue;
            }
            active[seated[student]] = true;
            var left = FIRST_GUESS;
            for (var option = instance.first(student); option < instance.first(student + 1) && left > 0; option++) {
                if (allowed.test(student, option)) {
                    active[option] = true;
                    left--;
                }
            }
        }
        return active;
    }

    /**
     * Whether there is anything better than what was chosen, at these prices. What is nearly better comes along, since it
     * may be better at the next ones: that saves answers.
     */
    private boolean activate(int[] chosen, long[] prices, boolean[] active) {
        var any = false;
        var outcome = new Outcome(chosen, new int[0], prices);
        var nearly = outcome.cost(instance) / Math.max(1, outcome.placed());
        for (var student = 0; student < instance.students(); student++) {
            if (chosen[student] == Outcome.NONE) {
                continue;
            }
            var paid = Prices.paid(instance, chosen[student], prices);
            for (var option = instance.first(student); option < instance.first(student + 1); option++) {
                if (!active[option] && allowed.test(student, option)) {
                    var pays = Prices.paid(instance, option, prices);
                    active[option] = pays < paid + nearly;
                    any |= pays < paid;
                }
            }
        }
        return any;
    }

    private static int[] solve(Instance instance, int[] seated, boolean[] active) {
        Natives.load();
        var flow = new MinCostFlow();
        try {
            var sink = instance.students() + instance.places();
            var arcs = new int[instance.options()];
            Arrays.fill(arcs, Outcome.NONE);
            var supply = 0;
            for (var student = 0; student < instance.students(); student++) {
                if (seated[student] == Outcome.NONE) {
                    continue;
                }
                supply++;
                flow.setNodeSupply(student, 1);
                for (var option = instance.first(student); option < instance.first(student + 1); option++) {
                    if (active[option]) {
                        arcs[option] = flow.addArcWithCapacityAndUnitCost(
                                student, instance.students() + instance.place(option), 1, instance.cost(option));
                    }
                }
            }
            if (supply == 0) {
                return seated.clone();
            }
            for (var place = 0; place < instance.places(); place++) {
                flow.addArcWithCapacityAndUnitCost(instance.students() + place, sink, instance.capacity(place), 0);
            }
            flow.setNodeSupply(sink, -supply);
            var status = flow.solve();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools says " + status);
            }
            return chosen(instance, arcs, flow);
        } finally {
            flow.delete();
        }
    }

    /** Cost alone, as many as can be: what OR-Tools gives without the mechanism, to compare with. */
    static int[] plain(Instance instance) {
        Natives.load();
        var flow = new MinCostFlow();
        try {
            var sink = instance.students() + instance.places();
            var arcs = new int[instance.options()];
            for (var student = 0; student < instance.students(); student++) {
                flow.setNodeSupply(student, 1);
                for (var option = instance.first(student); option < instance.first(student + 1); option++) {
                    arcs[option] = flow.addArcWithCapacityAndUnitCost(
                            student, instance.students() + instance.place(option), 1, instance.cost(option));
                }
            }
            for (var place = 0; place < instance.places(); place++) {
                flow.addArcWithCapacityAndUnitCost(instance.students() + place, sink, instance.capacity(place), 0);
            }
            flow.setNodeSupply(sink, -instance.students());
            var status = flow.solveMaxFlowWithMinCost();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools says " + status);
            }
            return chosen(instance, arcs, flow);
        } finally {
            flow.delete();
        }
    }

    private static int[] chosen(Instance instance, int[] arcs, MinCostFlow flow) {
        var chosen = new int[instance.students()];
        Arrays.fill(chosen, Outcome.NONE);
        for (var student = 0; student < instance.students(); student++) {
            for (var option = instance.first(student); option < instance.first(student + 1); option++) {
                if (arcs[option] != Outcome.NONE && flow.getFlow(arcs[option]) == 1) {
                    chosen[student] = option;
                }
            }
        }
        return chosen;
    }
}
