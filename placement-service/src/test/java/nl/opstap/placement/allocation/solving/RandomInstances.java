package nl.opstap.placement.allocation.solving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Made-up rounds, the same for the same number. */
final class RandomInstances {
    private RandomInstances() {}

    /** Small enough to try everything; scarce about as often as ample, with equal costs and places without a seat. */
    static Instance small(int number) {
        var random = new Random(number);
        return of(random, 1 + random.nextInt(6), 1 + random.nextInt(5), 2, 1 + random.nextInt(3), "zaad " + number);
    }

    static Instance of(Random random, int students, int places, int mostSeats, int tiers, String seed) {
        var capacities = IntStream.range(0, places)
                .map(_ -> random.nextInt(mostSeats + 1))
                .boxed()
                .toList();
        var all = new ArrayList<Instance.Student>();
        for (var student = 0; student < students; student++) {
            var liked = new ArrayList<>(IntStream.range(0, places).boxed().toList());
            Collections.shuffle(liked, random);
            var options = liked.subList(0, random.nextInt(Math.min(places, 12) + 1)).stream()
                    .map(place -> new Instance.Option(place, random.nextInt(8)))
                    .toList();
            all.add(new Instance.Student(
                    new UUID(random.nextLong(), random.nextLong()),
                    random.nextInt(tiers),
                    options.size(),
                    random.nextInt(4),
                    options));
        }
        return Instance.of(all, capacities, seed);
    }

    /** A student with these options, in tier 0 unless told. */
    static Instance.Student student(int key, int tier, Instance.Option... options) {
        return new Instance.Student(new UUID(0, key), tier, options.length, key, List.of(options));
    }
}
