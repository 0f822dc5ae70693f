package nl.opstap.local.commands;

import java.util.Arrays;
import java.util.concurrent.Callable;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.local.processes.ProcessRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows every part; the exit code is 0 only when all of them work. */
@Command(name = "status", description = "Show every part: pid, port, memory, health.")
final class StatusCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var stack = options.stack();
        var footprint = Footprint.of(stack);
        out.printf("%-21s %8s %6s %9s  %s%n", "part", "pid", "port", "resident", "health");
        for (var part : Part.values()) {
            var pid = stack.running(part).map(ProcessRecord::pid).map(String::valueOf);
            out.printf(
                    "%-21s %8s %6d %5d MiB  %s%n",
                    part.label(),
                    pid.orElse("-"),
                    stack.ports().of(part),
                    footprint.of(part).resident() >> 20,
                    health(stack, part));
        }
        return Arrays.stream(Part.values()).allMatch(stack::isReady) ? 0 : 1;
    }

    private static String health(Stack stack, Part part) {
        if (stack.running(part).isEmpty()) {
            return "not running";
        }
        return stack.isReady(part) ? "ready" : "NOT READY";
    }
}
