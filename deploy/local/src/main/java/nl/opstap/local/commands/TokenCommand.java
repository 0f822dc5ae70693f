package nl.opstap.local.commands;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an access token for trying the API. */
@Command(name = "token", description = "Print an access token of a demo user, for trying the API.")
final class TokenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Parameters(index = "0", paramLabel = "USER", description = "a demo user, for example marieke")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TENANT",
            description = "the alias of one of the user's organizations; without it the token holds all of them")
    private @Nullable String tenant;

    @Override
    public Integer call() throws IOException, InterruptedException {
        spec.commandLine().getOut().println(DemoToken.of(options.stack(), user, tenant));
        return 0;
    }
}
