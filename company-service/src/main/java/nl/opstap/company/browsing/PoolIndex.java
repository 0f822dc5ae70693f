package nl.opstap.company.browsing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import nl.opstap.company.browsing.PoolWords.Kind;
import org.jspecify.annotations.Nullable;

/** The companies of one region in memory, as fresh as the database when {@link #catchUp} returns. */
final class PoolIndex {
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<UUID, ListedCompany> companies = new ConcurrentHashMap<>();
    private final PoolWords words = new PoolWords();
    private @Nullable String seen;

    /** Reads what was committed since the last time; the first time everything. */
    void catchUp(PoolRows rows) {
        reading.lock();
        try {
            if (seen == null) {
                // Before the rows: what is committed in between is read once more, and nothing is missed.
                var snapshot = rows.snapshot();
                take(List.of(), rows.read(null));
                seen = snapshot;
                return;
            }
            var changes = rows.since(seen);
            if (!changes.companies().isEmpty()) {
                take(changes.companies(), rows.read(changes.companies()));
            }
            seen = changes.snapshot();
        } finally {
            reading.unlock();
        }
    }

    private void take(Collection<UUID> changed, List<ListedCompany> read) {
        words.replace(changed, read);
        var present = read.stream().collect(Collectors.toMap(ListedCompany::id, company -> company));
        changed.stream().filter(id -> !present.containsKey(id)).forEach(companies::remove);
        companies.putAll(present);
    }

    Collection<ListedCompany> companies() {
        return companies.values();
    }

    Map<UUID, Float> find(Kind kind, String text) {
        return words.find(kind, text);
    }
}
