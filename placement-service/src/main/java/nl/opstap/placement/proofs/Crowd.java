package nl.opstap.placement.proofs;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The different people whose stage ended well at one company, over all schools of the region. Only kept while counting. */
final class Crowd {
    private final Map<UUID, Stay> stays = new HashMap<>();

    /** @param ended the first time, for who came back */
    private record Stay(Instant ended, Set<String> needs) {
        Stay and(Stay other) {
            var all = new HashSet<>(needs);
            all.addAll(other.needs);
            return new Stay(ended.isBefore(other.ended) ? ended : other.ended, all);
        }
    }

    void add(UUID person, Instant ended, Collection<String> needs) {
        stays.merge(person, new Stay(ended, Set.copyOf(needs)), Stay::and);
    }

    /** What those of this crowd who ended there in time have in numbers. */
    Count count(Instant lastLook) {
        var newcomers = new HashMap<String, Integer>();
        var all = new HashMap<String, Integer>();
        var fresh = 0;
        for (var stay : stays.values()) {
            var isNew = !stay.ended().isBefore(lastLook);
            fresh += isNew ? 1 : 0;
            for (var need : stay.needs()) {
                all.merge(need, 1, Integer::sum);
                newcomers.merge(need, isNew ? 1 : 0, Integer::sum);
            }
        }
        return new Count(fresh, stays.size() - fresh, newcomers, all);
    }
}
