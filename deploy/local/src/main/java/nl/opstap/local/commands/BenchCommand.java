package nl.opstap.local.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.opstap.local.Stack;
import nl.opstap.local.StackFailure;
import nl.opstap.local.build.SystemTests;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Measures the running stack. */
@Command(name = "bench", description = "Measure the running stack; without a name, list what can be measured.")
final class BenchCommand implements Callable<Integer> {
    private static final String FOOTPRINT = "footprint";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "for example footprint")
    private @Nullable String name;

    @Unmatched
    private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stack = options.stack();
        var programs = new SystemTests(stack.site().repository());
        var benches = programs.benches();
        if (name == null) {
            known(benches).forEach(spec.commandLine().getOut()::println);
            return 0;
        }
        if (name.equals(FOOTPRINT)) {
            return footprint(stack);
        }
        var program = benches.get(name);
        if (program == null) {
            throw new StackFailure(
                    "There is no bench %s; there are %s.".formatted(name, String.join(", ", known(benches))));
        }
        return programs.run(program, stack.site().state(), stack.ports().gateway(), arguments);
    }

    private Integer footprint(Stack stack) {
        if (!stack.isRunning()) {
            throw new StackFailure("Nothing is running; run ./opstap up first.");
        }
        var footprint = Footprint.of(stack);
        footprint.print(spec.commandLine().getOut());
        return footprint.isWithinLimit() ? 0 : 1;
    }

    private static List<String> known(Map<String, String> benches) {
        var names = new ArrayList<>(List.of(FOOTPRINT));
        names.addAll(benches.keySet());
        return names;
    }
}
