package nl.opstap.local.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.opstap.local.StackFailure;
import nl.opstap.local.build.SystemTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Walks the journey through the running stack, step by step. */
@Command(name = "demo", description = "Walk the journey of a student through the running stack, step by step.")
final class DemoCommand implements Callable<Integer> {
    private static final String CLOCK_OF_CONTAINERS = "deploy/containers/clock/offset";

    @Mixin
    private final StackOptions options = new StackOptions();

    @Option(names = "--containers", description = "Walk through the stack that docker compose started.")
    private boolean containers;

    @Unmatched
    private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stack = options.stack();
        if (!containers && !stack.isRunning()) {
            throw new StackFailure("Nothing is running; run ./opstap up first.");
        }
        var programs = new SystemTests(stack.site().repository());
        if (!programs.has(programs.demo())) {
            throw new StackFailure("This checkout has no demo yet.");
        }
        if (containers) {
            arguments.addFirst(
                    stack.site().repository().resolve(CLOCK_OF_CONTAINERS).toString());
        }
        return programs.run(programs.demo(), stack.site().state(), stack.ports().gateway(), arguments);
    }
}
