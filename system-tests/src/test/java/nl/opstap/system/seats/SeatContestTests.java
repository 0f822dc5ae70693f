package nl.opstap.system.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contest for seats, short enough for every build; {@code ./opstap bench seat-contest} is the long one. */
@ExtendWith(RunningStack.class)
class SeatContestTests {
    private static final SeatContest.Size SHORT = new SeatContest.Size(
            20, 5, 10, 10, 5, 160, List.of(Part.COMPANY, Part.PLACEMENT, Part.KAFKA, Part.POSTGRES), 40);

    @Test
    @Tag("PLA-14")
    void noSeatIsGivenTwiceAndNoGrantIsLostWhateverDies(Stack stack) throws Exception {
        var outcome = new SeatContest(stack, SHORT, _ -> {}).fight();

        assertThat(outcome.granted()).as("seats that were given").isPositive();
        assertThat(outcome.claims()).as("questions answered").isGreaterThanOrEqualTo(SHORT.claims());
    }
}
