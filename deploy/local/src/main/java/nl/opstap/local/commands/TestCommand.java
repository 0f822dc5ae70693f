package nl.opstap.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.opstap.local.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gets the machine ready for the tests; the script then hands over to Maven, which rebuilds this very program. */
@Command(name = "test", description = "Check what the tests need, install it where possible, and run all of them.")
final class TestCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var missing = missing();
        if (!missing.isEmpty() && canInstall()) {
            install(missing);
            missing = missing();
        }
        if (!missing.isEmpty()) {
            missing.forEach(needed -> spec.commandLine().getErr().println("opstap: " + needed.missing()));
            return 1;
        }
        if (!Prerequisite.nodeIsNewEnough()) {
            spec.commandLine()
                    .getOut()
                    .println("The installed Node is older than 22.12; the web build takes Node 24 from npm.");
        }
        return 0;
    }

    private static List<Prerequisite> missing() {
        var all = new ArrayList<>(Prerequisite.TO_RUN);
        all.add(Prerequisite.CHROMIUM);
        return all.stream().filter(needed -> needed.find().isEmpty()).toList();
    }

    private static boolean canInstall() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private void install(List<Prerequisite> missing) throws IOException, InterruptedException {
        var packages =
                missing.stream().map(Prerequisite::debianPackage).distinct().toList();
        spec.commandLine().getOut().println("Installing " + String.join(", ", packages));
        apt(List.of("update", "-qq"));
        var install = new ArrayList<>(List.of("install", "-y", "-qq", "--no-install-recommends"));
        install.addAll(packages);
        apt(install);
    }

    private static void apt(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("apt-get"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        if (builder.start().waitFor() != 0) {
            throw new StackFailure("apt-get could not %s.".formatted(arguments.getFirst()));
        }
    }
}
