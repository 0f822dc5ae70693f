package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.People;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.testing.infra.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knocks on every operation of the service's OpenAPI without a valid token and with somebody else's tenant:
 * {@code class HttpIsolationTests extends HttpIsolationSuite {}}.
 */
@OpstapTest
@SuppressWarnings("NullAway.Init") // Spring fills the fields
public abstract class HttpIsolationSuite {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    /** Operations without {@code security} are for people with a scoped link; without one they refuse too. */
    @TestFactory
    @Tag("GW-10")
    Stream<DynamicTest> everyOperation() {
        var operations = ApiDescription.of(mvc, json).operations();
        assertThat(operations).isNotEmpty();
        return operations.stream().flatMap(operation -> operation.guarded() ? guarded(operation) : open(operation));
    }

    private static Stream<DynamicTest> guarded(ApiDescription.Operation operation) {
        return Stream.of(
                test(operation, "needs a token", () -> refused(operation.call().exchange(), 401)),
                test(operation, "refuses what another signed", () -> {
                    var forged = Tokens.forge(People.MARIEKE.claims().build());
                    refused(withToken(operation, forged), 401);
                }),
                test(operation, "refuses an expired token", () -> {
                    var expired = Tokens.sign(People.MARIEKE
                            .claims()
                            .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                            .build());
                    refused(withToken(operation, expired), 401);
                }),
                test(operation, "refuses a token for somebody else's service", () -> {
                    var elsewhere = Tokens.sign(
                            People.MARIEKE.claims().audience("account").build());
                    refused(withToken(operation, elsewhere), 401);
                }),
                test(
                        operation,
                        "refuses a tenant the caller does not work for",
                        () -> refused(
                                operation
                                        .call()
                                        .with(People.MARIEKE.at(TestTenant.OTHER_SCHOOL))
                                        .exchange(),
                                403)),
                test(
                        operation,
                        "gives nothing to who works for nobody",
                        () -> nothing(operation.call().with(People.person()).exchange())));
    }

    private static Stream<DynamicTest> open(ApiDescription.Operation operation) {
        return Stream.of(test(
                operation,
                "gives nothing without a valid link",
                () -> nothing(
                        operation.call().header("X-Link-Token", "verzonnen").exchange())));
    }

    private static DynamicTest test(
            ApiDescription.Operation operation, String rule, org.junit.jupiter.api.function.Executable body) {
        return DynamicTest.dynamicTest(operation.name() + " " + rule, body);
    }

    private static MvcTestResult withToken(ApiDescription.Operation operation, String token) {
        return operation.call().header("Authorization", "Bearer " + token).exchange();
    }

    private static void refused(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status).hasContentType("application/problem+json");
    }

    /** Refused for one reason or another, or an answer that is empty. */
    private static void nothing(MvcTestResult result) {
        var response = result.getResponse();
        if (response.getStatus() < 400) {
            assertThat(new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .as("an answer of %s to somebody who may see nothing", response.getStatus())
                    .isIn(List.of("", "[]", "{\"items\":[]}", "{\"items\":[],\"next\":null}"));
        } else {
            assertThat(response.getStatus()).isLessThan(500);
        }
    }
}
