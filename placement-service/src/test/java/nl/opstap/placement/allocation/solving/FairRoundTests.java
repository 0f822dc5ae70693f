package nl.opstap.placement.allocation.solving;

import static nl.opstap.placement.allocation.solving.RandomInstances.student;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.opstap.placement.allocation.solving.Instance.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FairRoundTests {
    private static final int ROUNDS = 1_000;

    @Test
    @Tag("PLA-26")
    void theAnswerIsTheBestOfAllAnswersInAThousandSmallRounds() {
        for (var number = 0; number < ROUNDS; number++) {
            var instance = RandomInstances.small(number);

            var outcome = FairRound.solve(instance);

            assertThat(Everything.worthOf(instance, outcome.chosen()))
                    .as("round %d", number)
                    .isEqualTo(Everything.best(instance));
            assertThat(Checker.faults(instance, outcome)).as("round %d", number).isEmpty();
        }
    }

    @Test
    @Tag("PLA-26")
    void puttingTheVulnerableFirstCostsNoPlacement() {
        for (var number = 0; number < 20; number++) {
            var instance = RandomInstances.of(new Random(number), 300, 80, 6, 3, "zaad");

            var outcome = FairRound.solve(instance);

            assertThat(outcome.placed())
                    .isEqualTo(new Outcome(LeastCost.plain(instance), new int[0], new long[0]).placed());
            assertThat(Checker.faults(instance, outcome)).isEmpty();
        }
    }

    @Test
    @Tag("PLA-26")
    void whoHasOneChoiceKeepsItFromWhoHasMore() {
        var instance = Instance.of(
                List.of(student(1, 1, new Option(0, 0), new Option(1, 9)), student(2, 0, new Option(0, 5))),
                List.of(1, 1),
                "zaad");

        assertThat(FirstCome.chosen(instance)).containsExactly(0, Outcome.NONE);
        assertThat(FairRound.solve(instance).chosen()).containsExactly(1, 2);
    }

    @Test
    void aWorseRankForOneIsNotBoughtWithALowerSum() {
        // Together 0 when one of them gets the third of the list, 10 when nobody goes below the second.
        var instance = Instance.of(
                List.of(
                        student(1, 0, new Option(0, 0), new Option(1, 10), new Option(2, 0)),
                        student(2, 0, new Option(0, 0), new Option(3, 10), new Option(2, 0))),
                List.of(1, 1, 1, 1),
                "zaad");

        var outcome = FairRound.solve(instance);

        assertThat(outcome.worstRanks()).containsExactly(2);
        assertThat(outcome.cost(instance)).isEqualTo(10);
    }

    @Test
    @Tag("PLA-26")
    void theSameSeedGivesTheSameAnswerToTheByteAndAnotherSeedAnotherOrder() throws IOException {
        var students = new ArrayList<Instance.Student>();
        for (var key = 0; key < 40; key++) {
            students.add(
                    new Instance.Student(new UUID(7, key), 0, 1, key, List.of(new Option(0, 3), new Option(1, 3))));
        }

        var once = bytes(Instance.of(students, List.of(5, 5), "eerste"));
        var again = bytes(Instance.of(students, List.of(5, 5), "eerste"));
        var other = bytes(Instance.of(students, List.of(5, 5), "tweede"));

        assertThat(once).isEqualTo(again).isNotEqualTo(other);
    }

    @Test
    void theLotCannotBeKnownFromWhatIsPublishedBeforehand() {
        var lottery = new Lottery("zaad");

        assertThat(lottery.commitment()).hasSize(64).isNotEqualTo(new Lottery("zaad ").commitment());
        assertThat(lottery.numberOf(new UUID(0, 1)))
                .isEqualTo(new Lottery("zaad").numberOf(new UUID(0, 1)))
                .isNotEqualTo(lottery.numberOf(new UUID(0, 2)));
    }

    @Test
    @Tag("PLA-26")
    void theReasonOfAnUnplacedStudentHoldsForEveryUnplacedStudent() {
        for (var number = 0; number < 200; number++) {
            var instance = RandomInstances.of(new Random(number), 60, 15, 3, 3, "zaad " + number);
            var outcome = FairRound.solve(instance);
            for (var student = 0; student < instance.students(); student++) {
                if (!outcome.isPlaced(student)) {
                    holds(instance, outcome, student);
                }
            }
        }
    }

    private static void holds(Instance instance, Outcome outcome, int student) {
        var reason = Certificate.of(instance, outcome.chosen(), student);

        for (var option = instance.first(student); option < instance.first(student + 1); option++) {
            assertThat(reason.places()).contains(instance.place(option));
        }
        assertThat(reason.holders())
                .hasSize(reason.places().stream().mapToInt(instance::capacity).sum())
                .allSatisfy(holder -> {
                    assertThat(instance.position(holder)).isLessThan(instance.position(student));
                    for (var option = instance.first(holder); option < instance.first(holder + 1); option++) {
                        assertThat(reason.places()).contains(instance.place(option));
                    }
                });
    }

    @Test
    void questionAndAnswerComeOverTheWireAsTheyWere() throws IOException {
        var instance = RandomInstances.of(new Random(3), 50, 20, 3, 3, "zaad");
        var outcome = FairRound.solve(instance);

        var question = new ByteArrayOutputStream();
        Wire.write(instance, question);
        var answer = new ByteArrayOutputStream();
        Wire.write(outcome, answer);

        assertThat(Wire.readInstance(new ByteArrayInputStream(question.toByteArray())))
                .isEqualTo(instance);
        assertThat(Wire.readOutcome(new ByteArrayInputStream(answer.toByteArray())))
                .isEqualTo(outcome);
    }

    private static byte[] bytes(Instance instance) throws IOException {
        var out = new ByteArrayOutputStream();
        Wire.write(FairRound.solve(instance), out);
        return out.toByteArray();
    }
}
