package nl.opstap.company.browsing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.opstap.company.browsing.PoolWords.Kind;
import org.jspecify.annotations.Nullable;

/** The companies of one region in memory, as fresh as the database when {@link #catchUp} returns. */
final class PoolIndex {
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<UUID, ListedCompany> companies = new ConcurrentHashMap<>();
    private final PoolWords words = new PoolWords();
    private @Nullable String seen;
    private volatile Sorted sorted = Sorted.of(List.of());

    /** The same companies in the orders that searches walk along. */
    private record Sorted(List<ListedCompany> byName, PlaceColumns places) {
        static Sorted of(Collection<ListedCompany> companies) {
            return new Sorted(companies.stream().sorted(ListedCompany.BY_NAME).toList(), PlaceColumns.of(companies));
        }
    }

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
        sorted = Sorted.of(companies.values());
    }

    /** All of them, by name. */
    List<ListedCompany> byName() {
        return sorted.byName();
    }

    /** Those of these that take part. */
    Stream<ListedCompany> of(Collection<UUID> ids) {
        return ids.stream().map(companies::get).filter(Objects::nonNull);
    }

    PlaceColumns places() {
        return sorted.places();
    }

    Map<UUID, Float> find(Kind kind, String text) {
        return words.find(kind, text);
    }
}
