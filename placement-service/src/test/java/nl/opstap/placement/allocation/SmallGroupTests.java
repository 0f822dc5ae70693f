package nl.opstap.placement.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.allocation.Rounds.Count;
import org.junit.jupiter.api.Test;

class SmallGroupTests {
    @Test
    void ofFewStudentsNothingIsTold() {
        assertThat(entered(guarded(false, 9, 10))).containsExactly(0, 10);
    }

    @Test
    void oneSmallGroupBesideAKnownSumHidesTheSmallestOfTheOthersToo() {
        assertThat(entered(guarded(true, 40, 3, 12))).containsExactly(40, 0, 0);
    }

    @Test
    void twoSmallGroupsHideOneAnother() {
        assertThat(entered(guarded(true, 40, 3, 4))).containsExactly(40, 0, 0);
    }

    private static List<Optional<Count>> guarded(boolean sumKnown, int... groups) {
        return ShowNumbers.guarded(
                Arrays.stream(groups)
                        .mapToObj(entered -> new Count(new UUID(0, 0), "", 0, entered, 0, 0, 0))
                        .toList(),
                sumKnown,
                10);
    }

    private static List<Integer> entered(List<Optional<Count>> groups) {
        return groups.stream().map(group -> group.map(Count::entered).orElse(0)).toList();
    }
}
