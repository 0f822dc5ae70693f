package nl.opstap.platform.access;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;

/**
 * Records, inside the transaction of the work itself, who did what with whose data (GW-30). Rows are append-only and
 * hash-chained per tenant; each is also published, so that the person can read them all in one place. As it writes, the
 * transaction of a read that is recorded must not be read-only.
 */
public interface AccessLog {

    /** What was done. */
    enum Action {
        READ,
        CHANGE,
        PRINT,
        EXPORT,
        SEARCH
    }

    /**
     * Records an access by the person behind the present request.
     *
     * @param subject the person whose data it is
     * @param item which part, as a constant the catalogue of texts knows, e.g. {@code PROFILE}
     * @param purpose why, as a constant likewise, e.g. {@code GUIDANCE}
     */
    void record(UUID subject, Action action, String item, String purpose);

    /** As above, for what a person ordered and a worker does later with hundreds at a time, when the request is over. */
    void recordAll(Actor actor, List<UUID> subjects, Action action, String item, String purpose);

    /** As above, for somebody without an account who came by a scoped link. */
    void recordByLink(UUID subject, Action action, String item, String purpose, String actorName, String actorRole);
}
