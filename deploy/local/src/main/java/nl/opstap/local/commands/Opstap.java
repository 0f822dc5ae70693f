package nl.opstap.local.commands;

import java.io.UncheckedIOException;
import nl.opstap.local.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./opstap}. */
@Command(
        name = "opstap",
        description = "Opstap on one machine, without containers.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            TokenCommand.class,
            AuditCommand.class,
            LogsCommand.class,
            DoctorCommand.class,
            TestCommand.class
        })
public final class Opstap {
    private Opstap() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var line = new CommandLine(new Opstap());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(oneLine(failure));
            return 1;
        });
        return line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    private static String oneLine(Exception failure) {
        return switch (failure) {
            case StackFailure known -> "opstap: " + known.getMessage();
            case UncheckedIOException io -> "opstap: a file could not be used: " + io.getMessage();
            default -> "opstap: " + failure;
        };
    }
}
