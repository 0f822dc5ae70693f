package nl.opstap.local.commands;

import java.io.IOException;
import java.util.concurrent.Callable;
import nl.opstap.local.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops everything and keeps the data. */
@Command(name = "down", description = "Stop everything; the data stays.")
final class DownCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var stack = options.stack().reportingTo(UpCommand.printing(out));
        if (!stack.exists() || !stack.isRunning()) {
            out.println("Nothing is running.");
            return 0;
        }
        try (var lock = StateFolder.lock(options.state())) {
            stack.stop();
        }
        return 0;
    }
}
