package nl.opstap.company.browsing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best so many of all that come after one, in their natural order; of 100,000 candidates the others are compared
 * once and forgotten.
 */
final class Best<C extends Comparable<C>> {
    private final @Nullable C after;
    private final PriorityQueue<C> kept;
    private final int most;

    /** @param after the last that was shown before; null from the beginning */
    Best(int most, @Nullable C after) {
        this.most = most;
        this.after = after;
        kept = new PriorityQueue<>(most) {
            @Override
            protected boolean lessThan(C one, C other) {
                return one.compareTo(other) > 0;
            }
        };
    }

    void offer(C candidate) {
        if (after == null || candidate.compareTo(after) > 0) {
            kept.insertWithOverflow(candidate);
        }
    }

    boolean full() {
        return kept.size() == most;
    }

    /** Of a full one, what the next has to be better than. */
    C last() {
        return kept.top();
    }

    /** Ends the keeping. */
    List<C> inOrder() {
        var found = new ArrayList<C>(kept.size());
        while (kept.size() > 0) {
            found.add(kept.pop());
        }
        Collections.reverse(found);
        return found;
    }
}
