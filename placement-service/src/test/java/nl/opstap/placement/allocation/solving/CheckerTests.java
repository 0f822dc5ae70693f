package nl.opstap.placement.allocation.solving;

import static nl.opstap.placement.allocation.solving.Outcome.NONE;
import static nl.opstap.placement.allocation.solving.RandomInstances.student;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import nl.opstap.placement.allocation.solving.Instance.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wrong answer of every kind, given to the checker. */
@Tag("PLA-26")
class CheckerTests {
    /** Two students want the first place most; there is a seat for each, and one for nobody. */
    private static final Instance TWO = Instance.of(
            List.of(
                    student(1, 0, new Option(0, 1), new Option(1, 2)),
                    student(2, 1, new Option(0, 1), new Option(1, 7), new Option(2, 3))),
            List.of(1, 1, 1),
            "zaad");

    private static final Outcome RIGHT = FairRound.solve(TWO);

    @Test
    void acceptsTheRightAnswer() {
        assertThat(RIGHT.chosen()).containsExactly(0, 3);
        assertThat(RIGHT.worstRanks()).containsExactly(1, 2);
        assertThat(Checker.faults(TWO, RIGHT)).isEmpty();
    }

    @Test
    void refusesAnAnswerToAnotherQuestion() {
        assertThat(faults(new int[] {0}, RIGHT.worstRanks(), RIGHT.prices()))
                .singleElement()
                .asString()
                .contains("another size");
    }

    @Test
    void refusesAPlaceThatDoesNotFit() {
        assertThat(faults(new int[] {3, 2}, RIGHT.worstRanks(), RIGHT.prices()))
                .singleElement()
                .asString()
                .contains("where nothing fits");
    }

    @Test
    void refusesMoreStudentsThanSeats() {
        assertThat(faults(new int[] {0, 2}, RIGHT.worstRanks(), RIGHT.prices()))
                .contains("Place 0 has more students than seats");
    }

    @Test
    void refusesToLeaveSomebodyOutBesideAFreeSeat() {
        assertThat(faults(new int[] {0, NONE}, RIGHT.worstRanks(), RIGHT.prices()))
                .contains("Student 1 could be placed at 1 as well");
    }

    @Test
    void refusesToLeaveSomebodyOutForWhomAnotherCouldMove() {
        var instance = Instance.of(
                List.of(student(1, 0, new Option(0, 1)), student(2, 0, new Option(0, 1), new Option(1, 1))),
                List.of(1, 1),
                "zaad");

        assertThat(Checker.faults(instance, new Outcome(new int[] {NONE, 1}, new int[] {1}, new long[] {0, 0})))
                .contains("Student 0 could be placed at 1 as well");
    }

    @Test
    void refusesTheLessVulnerableInTheSeatOfTheMoreVulnerable() {
        var instance = Instance.of(
                List.of(student(1, 0, new Option(0, 9)), student(2, 1, new Option(0, 1))), List.of(1), "zaad");

        assertThat(Checker.faults(instance, new Outcome(new int[] {NONE, 1}, new int[] {0, 1}, new long[] {0})))
                .contains("Student 0 goes before 1, who is placed");
    }

    @Test
    void refusesARankBeyondWhatIsToldOfTheTier() {
        assertThat(faults(new int[] {0, 4}, new int[] {1, 2}, new long[] {0, 0, 0}))
                .contains("Tier 1 goes down to rank 3");
    }

    @Test
    void refusesAWorseRankThanIsNeeded() {
        assertThat(faults(new int[] {1, 2}, new int[] {2, 1}, RIGHT.prices()))
                .contains("Tier 0 could do with a better rank");
        assertThat(faults(new int[] {0, 4}, new int[] {1, 3}, new long[] {5, 0, 0}))
                .contains("Tier 1 could do with a better rank");
        assertThat(faults(RIGHT.chosen(), new int[] {1, 3}, RIGHT.prices()))
                .contains("Tier 1 could do with a better rank");
    }

    @Test
    void refusesACostThatCouldBeLower() {
        var instance = Instance.of(
                List.of(
                        student(1, 0, new Option(0, 5), new Option(1, 1)),
                        student(2, 0, new Option(1, 5), new Option(0, 1))),
                List.of(1, 1),
                "zaad");
        var right = FairRound.solve(instance);
        assertThat(right.chosen()).containsExactly(0, 2);

        // The ranks allow one answer only here, so the second place is made as good as the first.
        var free = Instance.of(
                List.of(
                        student(1, 0, new Option(0, 5), new Option(1, 1)),
                        student(2, 0, new Option(2, 1), new Option(0, 5), new Option(1, 5)),
                        student(3, 0, new Option(2, 1))),
                List.of(1, 1, 1),
                "zaad");
        var best = FairRound.solve(free);
        assertThat(best.cost(free)).isEqualTo(7);
        assertThat(Checker.faults(free, best)).isEmpty();
        var costly = new int[] {0, 4, 5};
        for (var price = 0; price < 10; price++) {
            assertThat(Checker.faults(free, new Outcome(costly, new int[] {3}, new long[] {price, 0, 20})))
                    .isNotEmpty();
        }
    }

    @Test
    void refusesPricesThatProveNothing() {
        assertThat(faults(RIGHT.chosen(), RIGHT.worstRanks(), new long[] {-1, 0, 0}))
                .contains("Place 0 has a price below nothing");
        assertThat(faults(RIGHT.chosen(), RIGHT.worstRanks(), new long[] {6, 0, 9}))
                .contains("Place 2 has a free seat and a price");
        assertThat(faults(RIGHT.chosen(), RIGHT.worstRanks(), new long[] {0, 0, 0}))
                .contains("Student 1 would cost less at 0");
    }

    /** Whatever two students of a right answer change between them, it is never still right unless it is worth the same. */
    @Test
    void noChangedAnswerPassesThatIsNotAsGood() {
        var refused = 0;
        for (var number = 0; number < 300; number++) {
            var random = new Random(number);
            var instance = RandomInstances.small(number);
            var outcome = FairRound.solve(instance);
            if (instance.options() == 0) {
                continue;
            }
            var chosen = outcome.chosen().clone();
            var student = random.nextInt(instance.students());
            var options = instance.first(student + 1) - instance.first(student);
            chosen[student] =
                    random.nextBoolean() || options == 0 ? NONE : instance.first(student) + random.nextInt(options);

            var faults = Checker.faults(instance, new Outcome(chosen, outcome.worstRanks(), outcome.prices()));

            if (!Everything.worthOf(instance, chosen).equals(Everything.best(instance))) {
                assertThat(faults).as("round %d", number).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static List<String> faults(int[] chosen, int[] worstRanks, long[] prices) {
        return Checker.faults(TWO, new Outcome(chosen, worstRanks, prices));
    }
}
