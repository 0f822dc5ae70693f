package nl.opstap.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class SurvivalTests {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Beyond the ports that a stack counts from its gateway's. */
    private static final int SECOND_GATEWAY = 40;

    @Test
    void killingEveryProcessLosesNeitherDataNorEventsNorTheLogIn(Stack stack) {
        var ria = loggedInAfterTrouble(stack, Account.RIA);
        var company = ria.post(
                        "/api/company/v1/companies",
                        Map.of("name", "Bakkerij Na De Storm (demo)", "sector", "HOSPITALITY", "channel", "COLLEAGUE"))
                .expect(201);

        Arrays.stream(Part.values()).forEach(stack::kill);
        stack.start(Part.values());

        assertThat(ria.get("/api/company/v1/companies/" + company.path("id").asString())
                        .expect(200)
                        .path("name")
                        .asString())
                .as("what was answered is kept, and who was logged in still is")
                .isEqualTo("Bakkerij Na De Storm (demo)");
        var fatima = Visitor.loggedIn(RunningStack.gateway(stack), Account.FATIMA);
        assertThat(List.of("school", "company", "placement", "transition", "notification"))
                .as("the access log of every service is one unbroken chain")
                .allSatisfy(service -> assertThat(fatima.get("/api/" + service + "/v1/access-log-verification")
                                .expect(200)
                                .path("intact")
                                .asBoolean())
                        .isTrue());
    }

    @Test
    @Tag("GW-01")
    void aSessionOutlivesItsGatewayAndIsKnownToEveryReplica(Stack stack) {
        var gateway = RunningStack.gateway(stack);
        var sanne = loggedInAfterTrouble(stack, Account.SANNE);

        stack.kill(Part.GATEWAY);
        stack.start(Part.GATEWAY);

        sanne.get("/api/school/v1/policy").expect(200);
        try (var second = stack.startReplica(Part.GATEWAY, stack.ports().gateway() + SECOND_GATEWAY)) {
            var there = sanne.through(URI.create("http://127.0.0.1:" + second.port()));
            there.get("/api/school/v1/policy").expect(200);
            sanne.get("/api/school/v1/policy").expect(200);

            there.post("/logout", null);

            Patience.until(
                    "the log-out to hold everywhere",
                    SOON,
                    () -> Optional.of(sanne.get("/api/school/v1/policy")).filter(answer -> answer.status() == 401));
        }
    }

    /**
     * PostgreSQL may have been killed in this stack before. Keycloak keeps connections in a pool and finds out by using
     * them: each dead one costs somebody a log-in that has to be tried again.
     */
    private static Visitor loggedInAfterTrouble(Stack stack, Account account) {
        return Patience.until(account + " to log in", SOON, () -> {
            try {
                return Optional.of(Visitor.loggedIn(RunningStack.gateway(stack), account));
            } catch (AssertionError notYet) {
                return Optional.empty();
            }
        });
    }
}
