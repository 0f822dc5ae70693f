package nl.opstap.company.browsing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import nl.opstap.company.browsing.PoolWords.Matches;
import org.jspecify.annotations.Nullable;

/** The companies of one region in memory, as fresh as the database when {@link #catchUp} returns. */
final class PoolIndex {
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<UUID, ListedCompany> companies = new HashMap<>();
    private final Numbers numbers = new Numbers();
    private final PoolWords words = new PoolWords();
    private @Nullable String seen;
    private volatile Sorted sorted = Sorted.of(List.of(), numbers);

    /** Counted from 0. A company keeps its number for as long as the index lives. */
    private static final class Numbers {
        private final Map<UUID, Integer> byId = new HashMap<>();

        int of(UUID company) {
            return byId.computeIfAbsent(company, _ -> byId.size());
        }

        int count() {
            return byId.size();
        }
    }

    /**
     * The same companies in the orders that searches walk along.
     *
     * @param byNumber where a company stands among the names
     */
    private record Sorted(List<ListedCompany> byName, int[] byNumber, PlaceColumns places) {
        private static final int GONE = -1;

        static Sorted of(Collection<ListedCompany> companies, Numbers numbers) {
            var byName = companies.stream().sorted(ListedCompany.BY_NAME).toList();
            var byNumber = new int[numbers.count()];
            Arrays.fill(byNumber, GONE);
            for (var position = 0; position < byName.size(); position++) {
                byNumber[numbers.of(byName.get(position).id())] = position;
            }
            return new Sorted(byName, byNumber, PlaceColumns.of(companies));
        }

        /** Numbers given since are of companies that a next search finds. */
        Iterable<ListedCompany> byName(int[] numbers) {
            return () -> Arrays.stream(numbers)
                    .filter(number -> number < byNumber.length && byNumber[number] != GONE)
                    .map(number -> byNumber[number])
                    .sorted()
                    .mapToObj(byName::get)
                    .iterator();
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
        words.replace(changed, read, numbers::of);
        var present = read.stream().collect(Collectors.toMap(ListedCompany::id, company -> company));
        changed.stream().filter(id -> !present.containsKey(id)).forEach(companies::remove);
        companies.putAll(present);
        sorted = Sorted.of(companies.values(), numbers);
    }

    /** All of them, by name. */
    List<ListedCompany> byName() {
        return sorted.byName();
    }

    /** Those of these that take part, by name. */
    Iterable<ListedCompany> byName(int[] numbers) {
        return sorted.byName(numbers);
    }

    PlaceColumns places() {
        return sorted.places();
    }

    /** Companies that hold all these words, the best first. */
    List<Matches> companies(String text) {
        return words.companies(text);
    }

    /** How well places hold all these words; those that do not are not in it. */
    Map<UUID, Float> places(String text) {
        return words.places(text);
    }
}
