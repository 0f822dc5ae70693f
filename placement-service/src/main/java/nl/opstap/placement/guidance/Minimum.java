package nl.opstap.placement.guidance;

import java.util.Collection;

/**
 * What may not be cancelled away (PLA-52).
 *
 * @param moments of every kind together
 */
record Minimum(int moments, int interimEvaluations, int evaluations) {
    static final Minimum NOTHING = new Minimum(0, 0, 0);

    /** Whether these are enough to stay. */
    boolean isMetBy(Collection<MomentKind> staying) {
        return staying.size() >= moments
                && count(staying, MomentKind.INTERIM_EVALUATION) >= interimEvaluations
                && count(staying, MomentKind.EVALUATION) >= evaluations;
    }

    private static long count(Collection<MomentKind> kinds, MomentKind kind) {
        return kinds.stream().filter(one -> one == kind).count();
    }
}
