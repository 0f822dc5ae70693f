package nl.opstap.placement.allocation.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judges an answer by the rules alone, and shares no line with what made it. Whatever it refuses is not shown to anybody.
 *
 * <p>Each rule has a proof that is quick to check: nobody else can be placed because the places in reach are full of
 * students who go first (Hall); nobody can be better off at worst because the search with one rank less fails; the cost
 * cannot be lower because prices exist at which nobody wants to move (duality).
 */
public final class Checker {
    private final Instance instance;
    private final Outcome outcome;
    private final List<String> faults = new ArrayList<>();
    private final List<List<Integer>> sitting = new ArrayList<>();

    private Checker(Instance instance, Outcome outcome) {
        this.instance = instance;
        this.outcome = outcome;
    }

    /** What is wrong, in words for who maintains this; empty when the answer is right. */
    public static List<String> faults(Instance instance, Outcome outcome) {
        var checker = new Checker(instance, outcome);
        if (checker.isWellFormed()) {
            checker.seats();
            checker.coverage();
            if (checker.faults.isEmpty()) {
                checker.ranks();
                checker.cost();
            }
        }
        return List.copyOf(checker.faults);
    }

    private boolean isWellFormed() {
        if (outcome.chosen().length != instance.students()
                || outcome.prices().length != instance.places()
                || outcome.worstRanks().length != instance.tiers()) {
            faults.add("The answer has another size than the question");
            return false;
        }
        for (var student = 0; student < instance.students(); student++) {
            var option = outcome.chosen()[student];
            if (option != Outcome.NONE && (option < instance.first(student) || option >= instance.first(student + 1))) {
                faults.add("Student %d sits where nothing fits".formatted(student));
            }
        }
        return faults.isEmpty();
    }

    private void seats() {
        for (var place = 0; place < instance.places(); place++) {
            sitting.add(new ArrayList<>());
        }
        for (var student = 0; student < instance.students(); student++) {
            if (outcome.isPlaced(student)) {
                sitting.get(instance.place(outcome.chosen()[student])).add(student);
            }
        }
        for (var place = 0; place < instance.places(); place++) {
            if (sitting.get(place).size() > instance.capacity(place)) {
                faults.add("Place %d has more students than seats".formatted(place));
            }
        }
    }

    /**
     * Everything in reach of an unplaced student must be full and held by students who go first. Students are taken in the
     * order, so a place that was judged for one needs no second look for a later one: its holders go before both.
     */
    private void coverage() {
        var reached = new boolean[instance.places()];
        for (var position = 0; position < instance.students(); position++) {
            var student = instance.inOrder(position);
            if (outcome.isPlaced(student)) {
                continue;
            }
            var todo = new ArrayList<Integer>(List.of(student));
            while (!todo.isEmpty()) {
                var one = todo.removeLast();
                for (var option = instance.first(one); option < instance.first(one + 1); option++) {
                    var place = instance.place(option);
                    if (reached[place]) {
                        continue;
                    }
                    reached[place] = true;
                    if (sitting.get(place).size() < instance.capacity(place)) {
                        faults.add("Student %d could be placed at %d as well".formatted(student, place));
                    }
                    for (var holder : sitting.get(place)) {
                        if (instance.position(holder) > position) {
                            faults.add("Student %d goes before %d, who is placed".formatted(student, holder));
                        }
                        todo.add(holder);
                    }
                }
            }
        }
    }

    private boolean keeps(int student, int option, int tier, int limit) {
        var own = instance.tier(student);
        var most = own < tier ? outcome.worstRanks()[own] : own == tier ? limit : Integer.MAX_VALUE;
        return instance.rank(student, option) <= most;
    }

    private void ranks() {
        for (var tier = 0; tier < instance.tiers(); tier++) {
            var worst = 0;
            for (var student = 0; student < instance.students(); student++) {
                if (outcome.isPlaced(student) && instance.tier(student) == tier) {
                    worst = Math.max(worst, instance.rank(student, outcome.chosen()[student]));
                }
            }
            if (worst > outcome.worstRanks()[tier]) {
                faults.add("Tier %d goes down to rank %d".formatted(tier, worst));
            } else if (outcome.worstRanks()[tier] > 0
                    && (worst == 0 || canDoWith(tier, outcome.worstRanks()[tier] - 1))) {
                faults.add("Tier %d could do with a better rank".formatted(tier));
            }
        }
    }

    /** Tries to seat all placed students anew with this limit; the first who cannot be is the proof. */
    private boolean canDoWith(int tier, int limit) {
        var at = outcome.chosen().clone();
        var now = new ArrayList<List<Integer>>();
        sitting.forEach(holders -> now.add(new ArrayList<>(holders)));
        var standing = new ArrayList<Integer>();
        for (var student = 0; student < instance.students(); student++) {
            if (at[student] != Outcome.NONE && !keeps(student, at[student], tier, limit)) {
                now.get(instance.place(at[student])).remove(Integer.valueOf(student));
                at[student] = Outcome.NONE;
                standing.add(student);
            }
        }
        for (var student : standing) {
            if (!seat(student, at, now, tier, limit)) {
                return false;
            }
        }
        return true;
    }

    private boolean seat(int student, int[] at, List<List<Integer>> now, int tier, int limit) {
        var by = new int[instance.places()];
        Arrays.fill(by, Outcome.NONE);
        var mover = new int[instance.places()];
        var todo = new ArrayList<Integer>(List.of(student));
        while (!todo.isEmpty()) {
            var one = todo.removeLast();
            for (var option = instance.first(one); option < instance.first(one + 1); option++) {
                var place = instance.place(option);
                if (by[place] != Outcome.NONE || !keeps(one, option, tier, limit)) {
                    continue;
                }
                by[place] = option;
                mover[place] = one;
                if (now.get(place).size() >= instance.capacity(place)) {
                    todo.addAll(now.get(place));
                    continue;
                }
                for (var to = place; to != Outcome.NONE; ) {
                    var moving = mover[to];
                    var left = at[moving] == Outcome.NONE ? Outcome.NONE : instance.place(at[moving]);
                    if (left != Outcome.NONE) {
                        now.get(left).remove(Integer.valueOf(moving));
                    }
                    now.get(to).add(moving);
                    at[moving] = by[to];
                    to = left;
                }
                return true;
            }
        }
        return false;
    }

    private void cost() {
        for (var place = 0; place < instance.places(); place++) {
            var price = outcome.prices()[place];
            if (price < 0) {
                faults.add("Place %d has a price below nothing".formatted(place));
            }
            if (price != 0 && sitting.get(place).size() < instance.capacity(place)) {
                faults.add("Place %d has a free seat and a price".formatted(place));
            }
        }
        for (var student = 0; student < instance.students(); student++) {
            if (!outcome.isPlaced(student)) {
                continue;
            }
            var pays = pays(outcome.chosen()[student]);
            for (var option = instance.first(student); option < instance.first(student + 1); option++) {
                if (pays(option) < pays && keeps(student, option, instance.tiers(), 0)) {
                    faults.add("Student %d would cost less at %d".formatted(student, instance.place(option)));
                }
            }
        }
    }

    private long pays(int option) {
        return Math.addExact(outcome.prices()[instance.place(option)], instance.cost(option));
    }
}
