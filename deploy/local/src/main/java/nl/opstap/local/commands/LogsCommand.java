package nl.opstap.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.opstap.local.Part;
import nl.opstap.local.StackFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a part said. */
@Command(name = "logs", description = "Show the log of a part.")
final class LogsCommand implements Callable<Integer> {
    @Mixin
    private final StackOptions options = new StackOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "the part, for example company")
    private @Nullable String name;

    @Option(
            names = {"-f", "--follow"},
            description = "keep showing what is added")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "200",
            description = "lines to show first")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var site = options.stack().site();
        if (name == null) {
            throw new StackFailure("Say which log: "
                    + List.of(Part.values()).stream().map(Part::label).collect(Collectors.joining(", ")) + ".");
        }
        var known = site.log(name);
        var log = Files.exists(known) ? known : site.log(Part.named(name).label());
        if (Files.notExists(log)) {
            throw new StackFailure("%s has no log yet.".formatted(name));
        }
        return new ProcessBuilder("tail", "-n", Integer.toString(lines), follow ? "-F" : "-q", log.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
