package nl.opstap.placement.allocation.solving;

/**
 * The mechanism: first as many as can be, the most vulnerable first; then nobody far down the list, again the most
 * vulnerable first; then what suits best in total. Each question is answered within the answers before it.
 */
public final class FairRound {
    private FairRound() {}

    /** Works with native code from the third question on: call it where a crash is survived. */
    public static Outcome solve(Instance instance) {
        var worst = new WorstRanks(instance, coverage(instance));
        var best = new LeastCost(instance, worst::allows).improve(worst.chosen());
        return new Outcome(best.chosen(), worst.limits(), best.prices());
    }

    /**
     * Whoever can be placed beside those before them, is. The sets of students that fit together form a matroid, so this
     * greedy set is at once the best in the order and as large as any.
     */
    static int[] coverage(Instance instance) {
        var seats = new Seats(instance, (_, _) -> true);
        for (var position = 0; position < instance.students(); position++) {
            seats.place(instance.inOrder(position));
        }
        return seats.chosen();
    }
}
