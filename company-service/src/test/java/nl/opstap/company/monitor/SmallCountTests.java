package nl.opstap.company.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REG-01")
class SmallCountTests {
    private static final int THRESHOLD = 5;

    @Test
    void oneSmallPartBesideAKnownSumHidesTheSmallestOther() {
        assertThat(shown(List.of(9, 2, 6), true)).containsExactly("9", "<5", "?");
        assertThat(shown(List.of(9, 2, 3), true)).containsExactly("9", "<5", "<5");
        assertThat(shown(List.of(9, 0, 6), true)).containsExactly("9", "0", "6");
        assertThat(shown(List.of(9, 1, 1), true)).as("two can only be one each").containsExactly("?", "<5", "<5");
    }

    @Test
    void besideAHiddenSumOnePartIsHiddenToo() {
        assertThat(shown(List.of(9, 6), false)).containsExactly("9", "?");
        assertThat(shown(List.of(9, 2), false)).containsExactly("9", "<5");
        assertThat(shown(List.of(), false)).isEmpty();
    }

    @Test
    void nobodyCanReckonASmallPartFromTheSumAndTheOthers() {
        var random = new Random(7);
        for (var turn = 0; turn < 2_000; turn++) {
            var parts = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(_ -> random.nextInt(12))
                    .toList();
            var sum = parts.stream().mapToInt(Integer::intValue).sum();
            var shown = SmallCount.parts(parts, sum == 0 || sum >= THRESHOLD, THRESHOLD);

            var untold = shown.stream().anyMatch(part -> part.shown().equals("?"));
            var small = shown.stream().filter(part -> part.shown().equals("<5")).count();
            var hidden = sum
                    - shown.stream()
                            .mapToInt(part -> part.number() == null ? 0 : part.number())
                            .sum();
            var possible = IntStream.range(1, THRESHOLD)
                    .filter(value -> hidden - value >= small - 1)
                    .filter(value -> untold || hidden - value <= (small - 1) * (THRESHOLD - 1))
                    .count();
            if (small > 0 && sum >= THRESHOLD && parts.stream().anyMatch(part -> part >= THRESHOLD)) {
                assertThat(possible)
                        .as("values a small one of %s can have", parts)
                        .isGreaterThan(1);
            }
            IntStream.range(0, parts.size())
                    .forEach(index -> assertThat(shown.get(index).number())
                            .satisfiesAnyOf(
                                    number -> assertThat(number).isNull(),
                                    number -> assertThat(number).isEqualTo(parts.get(index))));
        }
    }

    private static List<String> shown(List<Integer> parts, boolean sumKnown) {
        return SmallCount.parts(parts, sumKnown, THRESHOLD).stream()
                .map(SmallCount::shown)
                .toList();
    }
}
