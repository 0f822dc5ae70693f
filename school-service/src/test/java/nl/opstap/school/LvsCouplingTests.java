package nl.opstap.school;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.school.coupling.DeliverReports;
import nl.opstap.school.coupling.SomtodayStandIn.Mood;
import nl.opstap.school.coupling.SomtodayStandIn.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every report reaches the LVS of the school, however the other side behaves. */
@SchoolTest
@Tag("SCH-34")
class LvsCouplingTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    Server somtoday;

    @Autowired
    DeliverReports deliver;

    @Autowired
    TestClock clock;

    private UUID student;

    @BeforeEach
    void aSchoolWithACoupling() {
        owner.empty();
        school.open();
        somtoday.forget();
        student = school.student(Map.of("localNumber", "L-4711"));
        turnOn();
    }

    @Test
    void aReportIsDeliveredOnceWithTheKeyOfTheSchoolAndWithoutANameInTheAddress() {
        report();

        deliver.run();
        deliver.run();

        assertThat(somtoday.received()).singleElement().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/verslagen");
            assertThat(sent.key()).isEqualTo("Bearer sleutel-van-de-school");
            assertThat(sent.body())
                    .contains("\"leerlingnummer\":\"L-4711\"", "Werkte door", "\"soort\":\"INTERNE_STAGE\"");
        });
        assertThat(message().get("state").asString()).isEqualTo("DELIVERED");
        assertThat(message().get("attempts").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BROKEN", "SLOW", "SENSELESS", "GARBAGE", "LOCKED"})
    void whileTheOtherSideGivesNoUsableAnswerTheReportWaitsAndArrivesLater(Mood mood) {
        somtoday.be(mood);
        report();

        deliver.run();

        assertThat(message().get("state").asString()).isEqualTo("RETRYING");
        assertThat(message().get("lastError").asString()).doesNotContain("Werkte", "L-4711");
        deliver.run();
        assertThat(somtoday.received()).as("not again at once").hasSize(1);

        somtoday.be(Mood.WELL);
        clock.advance(Duration.ofSeconds(11));
        deliver.run();

        assertThat(message().get("state").asString()).isEqualTo("DELIVERED");
        assertThat(somtoday.received()).hasSize(2);
        assertThat(somtoday.received().getFirst().idempotencyKey())
                .as("so that the other side knows it had it already")
                .isEqualTo(somtoday.received().getLast().idempotencyKey());
    }

    @Test
    void aReportTheOtherSideRefusesWaitsForSomebodyWhoLooks() {
        somtoday.be(Mood.REFUSING);
        report();

        deliver.run();
        clock.advance(Duration.ofDays(2));
        deliver.run();

        assertThat(somtoday.received()).hasSize(1);
        assertThat(message().get("state").asString()).isEqualTo("FAILED");
        somtoday.be(Mood.WELL);
        var id = message().get("id").asString();
        assertThat(school.post(MARIEKE, "/v1/lvs-messages/" + id + "/attempts", Map.of()))
                .hasStatus(403);
        assertThat(school.post(TOM, "/v1/lvs-messages/" + id + "/attempts", Map.of()))
                .hasStatus(204);
        deliver.run();
        assertThat(message().get("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void whatWasWrittenBeforeTheCouplingAndWhileItWasOffGoesTooWhenItIsTurnedOn() {
        assertThat(school.delete(ADRIAAN, "/v1/lvs-coupling")).hasStatusOk();
        report();
        deliver.run();
        assertThat(somtoday.received()).isEmpty();

        turnOn();
        deliver.run();

        assertThat(somtoday.received()).hasSize(1);
    }

    @Test
    void aSchoolThatIsDownHoldsUpNoReportThatCanWait() {
        somtoday.be(Mood.BROKEN);
        report();
        report();
        report();

        deliver.run();

        assertThat(somtoday.received()).as("one try, then the round ends").hasSize(1);
        somtoday.be(Mood.WELL);
        clock.advance(Duration.ofSeconds(11));
        deliver.run();
        assertThat(somtoday.received()).hasSize(4);
        assertThat(school.body(school.get(TOM, "/v1/lvs-messages?state=DELIVERED"))
                        .get("items"))
                .hasSize(3);
    }

    @Test
    void theKeyIsNeverShownAndLiesEncrypted() {
        assertThat(school.body(school.get(ADRIAAN, "/v1/lvs-coupling")).toString())
                .contains("SOMTODAY")
                .doesNotContain("sleutel");
        assertThat(owner.sql("select secret from lvs_coupling")
                        .query(String.class)
                        .single())
                .doesNotContain("sleutel");
        assertThat(school.get(SANNE, "/v1/lvs-coupling")).hasStatus(403);
        assertThat(school.body(school.get(ADRIAAN, "/v1/lvs-messages")).toString())
                .as("who keeps the coupling guides nobody")
                .doesNotContain("Voorbeeld");
        assertThat(school.get(BAS, "/v1/students/" + student + "/lvs-messages")).hasStatus(404);
    }

    @Test
    void aSystemThisInstallationCannotReachIsRefused() {
        assertThat(school.put(
                        ADRIAAN,
                        "/v1/lvs-coupling",
                        null,
                        Map.of("system", "MAGISTER", "key", "sleutel-van-de-school")))
                .hasStatus(409);
    }

    private void turnOn() {
        assertThat(school.put(
                        ADRIAAN,
                        "/v1/lvs-coupling",
                        null,
                        Map.of("system", "SOMTODAY", "key", "sleutel-van-de-school")))
                .hasStatusOk();
    }

    private void report() {
        assertThat(school.post(
                        MARIEKE,
                        "/v1/students/" + student + "/reports",
                        Map.of(
                                "kind", "INTERNAL_STAGE",
                                "happenedOn", "2026-06-19",
                                "content", Map.of("seen", "Werkte door"))))
                .hasStatus(201);
    }

    private JsonNode message() {
        List<JsonNode> all = school.body(school.get(MARIEKE, "/v1/students/" + student + "/lvs-messages"))
                .valueStream()
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
