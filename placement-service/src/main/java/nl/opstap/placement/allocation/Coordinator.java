package nl.opstap.placement.allocation;

import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;

/** Who looks after a round: a coordinator who works for the region itself, whose tenant has the number of the region. */
final class Coordinator {
    private Coordinator() {}

    static void require(Actor actor) {
        if (!is(actor)) {
            throw Problem.forbidden("round-of-coordinator");
        }
    }

    static boolean is(Actor actor) {
        return actor.has("regional-coordinator")
                && actor.tenant().id().equals(actor.tenant().region());
    }
}
