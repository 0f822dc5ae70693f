package nl.opstap.platform.sheets;

import java.util.UUID;
import java.util.function.IntConsumer;

/** What an import does in a service; the worker gives each call one transaction, in the tenant that ordered it. */
public interface ImportWork {

    /** @param progress is told after every row how many are done */
    void take(UUID id, UUID actor, IntConsumer progress);

    void takeBack(UUID id, UUID actor, IntConsumer progress);
}
