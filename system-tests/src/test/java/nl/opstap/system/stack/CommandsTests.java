package nl.opstap.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.opstap.local.Part;
import nl.opstap.local.Ports;
import nl.opstap.local.Stack;
import nl.opstap.system.support.FreePorts;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./opstap} as somebody types it, on a stack of its own beside the one of the other tests. */
@ExtendWith(RunningStack.class)
class CommandsTests {
    private record Said(int exitCode, String text) {}

    @TempDir
    Path state;

    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        port = FreePorts.forStack();
    }

    @AfterEach
    void stop() {
        Stack.at(state, port).stop();
    }

    @Test
    void aSecondStackRunsBesideTheFirstAndKeepsItsDataOverDownAndUp(Stack first) throws Exception {
        assertThat(up("infra,company").exitCode()).isZero();
        var second = Stack.at(state, port);
        assertThat(second.isReady(Part.COMPANY)).isTrue();
        assertThat(first.isReady(Part.COMPANY)).as("the first stack").isTrue();
        var companies = "select count(*) from company";
        var before = new StackDatabase(second, "company").count(companies);

        assertThat(opstap("down").exitCode()).isZero();
        assertThat(running(second)).isEmpty();
        assertThat(first.isReady(Part.COMPANY)).as("the first stack").isTrue();

        assertThat(up("postgres").exitCode()).isZero();
        assertThat(new StackDatabase(second, "company").count(companies))
                .as("the pool of over 900 companies that the project ships")
                .isEqualTo(before)
                .isGreaterThan(900);
    }

    @Test
    void aUsedPortIsNamedAndNothingIsStarted() throws Exception {
        var stack = Stack.at(state, port);
        var taken = new Ports(port).of(Part.KAFKA);
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress("127.0.0.1", taken));

            var said = up("infra");

            assertThat(said.exitCode()).isNotZero();
            assertThat(said.text().lines()).singleElement().asString().contains("Port " + taken, "kafka");
        }
        assertThat(running(stack)).isEmpty();
    }

    @Test
    void aPartThatDiesWhileStartingIsNamedAndTheOthersGoToo() throws Exception {
        assertThat(up("postgres").exitCode()).isZero();
        var stack = Stack.at(state, port);
        stack.stop();
        Files.writeString(stack.site().data(Part.POSTGRES).resolve("data/PG_VERSION"), "9.6\n");

        var said = up("postgres,smtp");

        assertThat(said.exitCode()).isNotZero();
        assertThat(said.text().lines().toList().getLast()).startsWith("opstap: postgres ended while starting");
        assertThat(running(stack)).isEmpty();
    }

    @Test
    void controlCWhileStartingSaysSoAndLeavesNothing() throws Exception {
        var process = started("up", "--port", Integer.toString(port), "--only", "infra,company");
        try (var output = process.inputReader()) {
            var text = new StringBuilder();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                text.append(line).append('\n');
                if (line.startsWith("postgres") && line.contains("ready in")) {
                    new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .start()
                            .waitFor();
                }
            }

            assertThat(process.waitFor()).isNotZero();
            assertThat(text.toString().lines().toList().getLast()).startsWith("opstap: stopped before");
        }
        assertThat(running(Stack.at(state, port))).isEmpty();
    }

    private static List<Part> running(Stack stack) {
        return Arrays.stream(Part.values())
                .filter(part -> stack.running(part).isPresent())
                .toList();
    }

    private Said up(String only) throws IOException, InterruptedException {
        return opstap("up", "--port", Integer.toString(port), "--only", only);
    }

    private Process started(String command, String... options) throws IOException {
        var all = new ArrayList<String>();
        all.add(Stack.at(state, port).site().repository().resolve("opstap").toString());
        all.add(command);
        all.addAll(List.of("--state", state.toString()));
        all.addAll(List.of(options));
        var process = new ProcessBuilder(all).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process;
    }

    private Said opstap(String command, String... options) throws IOException, InterruptedException {
        var process = started(command, options);
        var text = new String(process.getInputStream().readAllBytes());
        return new Said(process.waitFor(), text);
    }
}
