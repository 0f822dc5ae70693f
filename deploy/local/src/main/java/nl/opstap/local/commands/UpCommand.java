package nl.opstap.local.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.opstap.local.Part;
import nl.opstap.local.Ports;
import nl.opstap.local.Progress;
import nl.opstap.local.StateFolder;
import nl.opstap.local.build.StaleModules;
import nl.opstap.local.parts.Application;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds what is stale and starts everything. */
@Command(name = "up", description = "Build what is stale and start everything; continues where it was.")
final class UpCommand implements Callable<Integer> {
    /** Each service fills its part of the demo region when it starts; what is there already stays. */
    private static final Map<String, String> DEMO = Map.of("OPSTAP_DEMO", "true");

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
            names = "--as-shipped",
            description = "give the applications what they have in their containers: slower to start, for a bench")
    private boolean asShipped;

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
        var stack = options.stack(chosenPort()).with(DEMO).reportingTo(printing(out));
        if (asShipped) {
            stack = stack.with(Application.AS_SHIPPED);
        }
        var parts = parts();
        StaleModules.in(stack.site().repository()).rebuild(parts, stack.site().log("build"), line -> say(out, line));
        stack.start(parts);
        new Welcome(stack).print(out);
        return 0;
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
