package nl.opstap.system.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import nl.opstap.local.Stack;
import nl.opstap.system.support.EventWatch;
import nl.opstap.system.support.StackClock;

/** {@code ./opstap demo}: walks the whole journey through the running stack; exit 0 only when every step held. */
public final class Demo {
    private Demo() {}

    /** @param arguments the file that moves the clock of the stack, unless it lies in the state folder */
    public static void main(String[] arguments) throws IOException {
        var state = Path.of(System.getProperty("opstap.state"));
        var port = Integer.getInteger("opstap.port");
        var stack = Stack.at(state, port);
        var clockFile =
                arguments.length > 0 ? Path.of(arguments[0]) : stack.site().clockFile();
        var teller = new Teller();
        try (var events = new EventWatch("127.0.0.1:" + (port + 21))) {
            new Journey(
                            URI.create("http://127.0.0.1:" + port),
                            URI.create("http://127.0.0.1:" + (port + 31)),
                            stack.site().repository(),
                            new StackClock(clockFile),
                            events,
                            teller)
                    .walk();
            System.out.printf("%nAll %d steps held.%n", teller.steps());
        } catch (AssertionError broken) {
            System.out.printf("%nStopped after step %d: %s%n", teller.steps(), broken.getMessage());
            System.exit(1);
        }
    }
}
