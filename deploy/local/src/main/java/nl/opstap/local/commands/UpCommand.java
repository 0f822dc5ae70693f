package nl.opstap.local.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import nl.opstap.local.Part;
import nl.opstap.local.Ports;
import nl.opstap.local.Progress;
import nl.opstap.local.Stack;
import nl.opstap.local.StackFailure;
import nl.opstap.local.StateFolder;
import nl.opstap.local.build.StaleModules;
import nl.opstap.local.build.SystemTests;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds what is stale and starts everything. */
@Command(name = "up", description = "Build what is stale and start everything; continues where it was.")
final class UpCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the gateway's port, from which the others follow (default: 8100)")
    private @Nullable Integer port;

    @Option(names = "--fresh", description = "start from nothing: delete this stack's data first")
    private boolean fresh;

    @Option(
            names = "--only",
            paramLabel = "PARTS",
            split = ",",
            description = "start only these, for example company,gateway; infra stands for all but the applications")
    private List<String> only = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var lock = StateFolder.lock(options.state())) {
            return up(spec.commandLine().getOut());
        }
    }

    private int up(PrintWriter out) throws IOException, InterruptedException {
        if (fresh) {
            options.stack().reportingTo(printing(out)).erase();
        }
        var stack = options.stack(chosenPort()).reportingTo(printing(out));
        var parts = parts();
        StaleModules.in(stack.site().repository()).rebuild(parts, stack.site().log("build"), line -> say(out, line));
        stack.start(parts);
        if (only.isEmpty()) {
            loadDemoRegion(stack, out);
        }
        new Welcome(stack).print(out);
        return 0;
    }

    /** A new stack is filled once, through the same doors that people use. */
    private static void loadDemoRegion(Stack stack, PrintWriter out) throws IOException, InterruptedException {
        var loaded = stack.site().demoRegionMark();
        var programs = new SystemTests(stack.site().repository());
        if (Files.exists(loaded) || !programs.has(programs.demoRegion())) {
            return;
        }
        say(out, "demo region           loading");
        if (programs.run(
                        programs.demoRegion(),
                        stack.site().state(),
                        stack.ports().gateway(),
                        List.of())
                != 0) {
            throw new StackFailure("The demo region could not be loaded; everything else runs, and up tries it again.");
        }
        Files.writeString(loaded, "");
    }

    private int chosenPort() {
        if (port != null) {
            return port;
        }
        return StateFolder.port(options.state()).orElse(Ports.DEFAULT);
    }

    private List<Part> parts() {
        if (only.isEmpty()) {
            return Arrays.asList(Part.values());
        }
        return only.stream()
                .flatMap(name ->
                        name.equals("infra") ? Part.infrastructure().stream() : List.of(Part.named(name)).stream())
                .distinct()
                .toList();
    }

    static Progress printing(PrintWriter out) {
        return (part, message) -> say(out, "%-21s %s".formatted(part.label(), message));
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
