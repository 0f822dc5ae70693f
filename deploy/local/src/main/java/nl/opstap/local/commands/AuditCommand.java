package nl.opstap.local.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.Callable;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.local.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Verifies the chain of the access log of one organization in every service; the exit code is 0 only when all are intact. */
@Command(name = "audit", description = "Check that nobody changed the access log of an organization.")
final class AuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Parameters(
            index = "0",
            paramLabel = "USER",
            defaultValue = "fatima",
            description = "a demo user who is privacy officer or administrator there (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stack = options.stack();
        var token = DemoToken.of(stack, user, null);
        var out = spec.commandLine().getOut();
        var intact = true;
        for (var part : Arrays.stream(Part.values())
                .filter(part -> part.isApplication() && part != Part.GATEWAY)
                .toList()) {
            var verdict = verification(stack, part, token);
            intact &= verdict.path("intact").asBoolean();
            out.printf("%-13s %s%n", part.label(), told(verdict));
        }
        return intact ? 0 : 1;
    }

    private static String told(JsonNode verdict) {
        return verdict.path("intact").asBoolean()
                ? "intact, %d records".formatted(verdict.path("records").asLong())
                : "BROKEN at record %d: %s"
                        .formatted(
                                verdict.path("brokenAt").asLong(),
                                verdict.path("why").asString("unknown reason"));
    }

    private static JsonNode verification(Stack stack, Part part, String token)
            throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:%d/v1/access-log-verification"
                .formatted(stack.ports().of(part)));
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackFailure(
                        "%s answers %d; is the user privacy officer?".formatted(part.label(), answer.statusCode()));
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new StackFailure("%s does not answer; run ./opstap up first.".formatted(part.label()), e);
        }
    }
}
