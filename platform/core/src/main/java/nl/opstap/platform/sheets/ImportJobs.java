package nl.opstap.platform.sheets;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** Where a service keeps its imports; each call within a transaction of the present tenant. */
public interface ImportJobs {

    /** How an import stands, and until when it can be taken back. */
    record Standing(ImportState state, @Nullable Instant undoUntil) {}

    /** The import as it stands; nobody else changes its state meanwhile. */
    Optional<Standing> lock(UUID id);

    /** A person asked for the work that this state is about. */
    void ordered(UUID id, ImportState state, Actor actor);

    /** The work ended in this state. */
    void enter(UUID id, ImportState state);

    void progress(UUID id, int done);
}
