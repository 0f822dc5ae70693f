package nl.opstap.placement.allocation.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import nl.opstap.placement.allocation.solving.ChildSolver.NoAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildSolverTests {
    private static final Instance INSTANCE = RandomInstances.of(new Random(1), 40, 12, 3, 3, "zaad");
    private final ChildSolver solver = new ChildSolver(Duration.ofMinutes(1));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills the field
    Path folder;

    @Test
    void anotherProcessGivesTheSameAnswer() throws Exception {
        assertThat(solver.solve(INSTANCE)).isEqualTo(FairRound.solve(INSTANCE));
    }

    @Test
    void aCrashOfNativeCodeIsNoAnswerAndNoMore() {
        assertThatThrownBy(() -> solver.solve(INSTANCE, List.of("sh", "-c", "kill -SEGV $$")))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("139");
    }

    @Test
    void whoTakesTooLongIsEnded() {
        var impatient = new ChildSolver(Duration.ofMillis(200));

        assertThatThrownBy(() -> impatient.solve(INSTANCE, List.of("sh", "-c", "exec sleep 60")))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("longer");
    }

    @Test
    void anAnswerThatIsNotRightIsNotTaken() throws IOException {
        var right = FairRound.solve(INSTANCE);
        var wrong = right.chosen().clone();
        wrong[INSTANCE.inOrder(0)] = Outcome.NONE;
        var bytes = new ByteArrayOutputStream();
        Wire.write(new Outcome(wrong, right.worstRanks(), right.prices()), bytes);
        var answer = Files.write(folder.resolve("wrong"), bytes.toByteArray());

        assertThatThrownBy(() -> solver.solve(INSTANCE, List.of("cat", answer.toString())))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("not right");
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        assertThatThrownBy(() -> solver.solve(INSTANCE, List.of("printf", "OPSA")))
                .isInstanceOf(NoAnswer.class);
    }
}
