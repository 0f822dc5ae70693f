package nl.opstap.placement.proofs;

import java.util.HashMap;
import java.util.Map;

/**
 * How many different students ended well at a company, and how many of them needed what.
 *
 * @param newcomers who ended there since the last look
 * @param earlier who had ended there before it
 * @param newWith of the newcomers, per need
 * @param allWith of everybody, per need
 */
record Count(int newcomers, int earlier, Map<String, Integer> newWith, Map<String, Integer> allWith) {
    /** Of fewer nothing is said. */
    static final int FEWEST = 3;

    /**
     * So many have to be new before anything moves; one more than may be counted, because of three out of three everybody
     * who saw them there would know it.
     */
    private static final int CROWD = FEWEST + 1;

    /** Whether enough ended there to look. Their needs have no part in it: that a company was looked at tells nothing. */
    boolean isEnough() {
        return newcomers >= CROWD;
    }

    /** @param released the numbers of before; they never go down, because what went well went well */
    Map<String, Integer> release(Map<String, Integer> released) {
        var next = new HashMap<>(released);
        if (isEnough()) {
            allWith.forEach((need, all) -> {
                var before = released.get(need);
                var number = before == null
                        ? Math.min(all, knownBefore() + newcomers - 1)
                        : before + Math.min(newWith.getOrDefault(need, 0), newcomers - 1);
                if (number >= FEWEST) {
                    next.put(need, number);
                }
            });
        }
        return next;
    }

    /** Of a need that is not released yet, the last look told that fewer than {@link #FEWEST} had it: no more is taken as known. */
    private int knownBefore() {
        return Math.min(earlier, FEWEST - 1);
    }
}
