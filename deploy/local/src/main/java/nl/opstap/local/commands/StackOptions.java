package nl.opstap.local.commands;

import java.nio.file.Path;
import java.util.Optional;
import nl.opstap.local.Ports;
import nl.opstap.local.Site;
import nl.opstap.local.Stack;
import nl.opstap.local.StateFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack a command is about. */
final class StackOptions {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "the folder with the stack's data (default: .opstap in the checkout)")
    private @Nullable Path state;

    Path state() {
        return Optional.ofNullable(state)
                .orElseGet(() -> Site.findRepository().resolve(".opstap"))
                .toAbsolutePath()
                .normalize();
    }

    /** A stack keeps the port it was made with. */
    Stack stack() {
        return Stack.at(state(), StateFolder.port(state()).orElse(Ports.DEFAULT));
    }

    Stack stack(int port) {
        return Stack.at(state(), port);
    }
}
