package nl.opstap.placement.closing;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.IntroductionMade;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlacementTest
@Tag("PLA-65")
class ClosingTalkTests {
    private static final Map<String, Object> HAULIER =
            Map.of("name", "Transport Van Dam", "city", "Asten", "phone", "0493 555 010");

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    private UUID student;
    private UUID placement;

    @BeforeEach
    void closing() {
        owner.empty();
        scene.policies();
        student = scene.student(Scene.MINOR, Scene.READY);
        placement = desk.running(student, scene.place());
        desk.ok(desk.step(SANNE, placement, "START_CLOSING"));
    }

    @Test
    void theTalkHasExactlyOneResultThatTheStudentReads() {
        for (var result : List.of("JOB_OFFERED", "MAYBE_LATER", "NONE")) {
            desk.ok(hold(SANNE, Map.of("result", result)));
            assertThat(seenBy(DAAN).get("result").asString()).isEqualTo(result);
        }
        desk.ok(hold(SANNE, Map.of("result", "INTRODUCTION", "to", HAULIER)));

        assertThat(seenBy(DAAN).get("introduced").get("name").asString()).isEqualTo("Transport Van Dam");
        assertThat(seenBy(DAAN).get("studentSaid").asString()).isEqualTo("Ik vond het leuk");
        assertThat(seenBy(DAAN).get("editable").asBoolean()).isFalse();
        assertThat(owner.count("closing_talk")).isOne();
    }

    @Test
    void aResultThatIsNoneOfTheFourOrSaysTwoThingsIsRefused() {
        assertThat(hold(SANNE, Map.of("result", "SOMETHING"))).hasStatus4xxClientError();
        assertThat(fields(hold(SANNE, Map.of("result", "JOB_OFFERED", "jobHere", "NO"))))
                .containsExactly("result");
        assertThat(fields(hold(SANNE, Map.of("result", "MAYBE_LATER", "jobHere", "NO"))))
                .containsExactly("result");
        assertThat(fields(hold(SANNE, Map.of("result", "INTRODUCTION")))).containsExactly("to");
        assertThat(fields(hold(SANNE, Map.of("result", "NONE", "to", HAULIER)))).containsExactly("to");
        assertThat(fields(hold(SANNE, Map.of("day", clock.today().plusDays(1).toString()))))
                .containsExactly("day");
        assertThat(owner.count("closing_talk")).isZero();
    }

    @Test
    void anIntroductionIsOneLeadWithoutAWordAboutTheStudent() {
        desk.ok(hold(SANNE, Map.of("result", "INTRODUCTION", "to", HAULIER)));
        desk.ok(hold(SANNE, Map.of("result", "INTRODUCTION", "to", HAULIER, "studentSaid", "Ik vond het heel leuk")));

        var lead = owner.published(IntroductionMade.class);
        assertThat(lead).singleElement().satisfies(made -> {
            assertThat(made.name()).isEqualTo("Transport Van Dam");
            assertThat(made.city()).isEqualTo("Asten");
            assertThat(made.phone()).isEqualTo("0493 555 010");
            assertThat(made.companyId())
                    .isEqualTo(owner.sql("select company_id from placement")
                            .query(UUID.class)
                            .single());
            assertThat(made.byAccount()).isEqualTo(SANNE.id());
            assertThat(made.toString()).doesNotContain(student.toString(), placement.toString(), "Daan", "leuk");
        });
    }

    @Test
    void anotherResultIsNoLead() {
        desk.ok(hold(SANNE, Map.of("result", "MAYBE_LATER")));

        assertThat(owner.published(IntroductionMade.class)).isEmpty();
    }

    @Test
    void itBelongsToTheClosingAndToWhoGuides() {
        for (var person : List.of(DAAN, PETRA, MARIEKE)) {
            assertThat(hold(person, Map.of())).hasStatus(403);
        }
        assertThat(hold(BAS, Map.of())).hasStatus(404);
        assertThat(desk.get(BAS, path())).hasStatus(404);
        desk.ok(hold(SANNE, Map.of()));
        assertThat(desk.send(HttpMethod.PUT, SANNE, path(), body(Map.of()), "If-Match", "\"0\""))
                .hasStatus(412);
        assertThat(desk.put(SANNE, path(), body(Map.of()))).hasStatus(428);

        var other = desk.running(scene.student(Scene.MINOR, Scene.READY), scene.place());
        assertThat(desk.send(
                        HttpMethod.PUT,
                        SANNE,
                        "/v1/placements/%s/closing-talk".formatted(other),
                        body(Map.of()),
                        "If-Match",
                        "\"0\""))
                .hasStatus(409);
    }

    @Test
    void aParentReadsTheResultButNotTheWordsAndNothingWhenTheStudentKeepsIt() {
        desk.ok(hold(SANNE, Map.of("result", "JOB_OFFERED", "jobHere", "NOW")));

        assertThat(seenBy(PETRA).get("result").asString()).isEqualTo("JOB_OFFERED");
        assertThat(seenBy(PETRA).get("studentSaid").isNull()).isTrue();
        assertThat(seenBy(PETRA).get("companySaid").isNull()).isTrue();

        scene.student(student, DAAN, Scene.MINOR, Scene.READY, List.of(new Guardian(PETRA.id(), PETRA.name(), false)));
        assertThat(seenBy(PETRA).get("shielded").asBoolean()).isTrue();
        assertThat(seenBy(PETRA).get("result").isNull()).isTrue();
        assertThat(seenBy(PETRA).get("fits").isNull()).isTrue();
    }

    @Test
    void whatWasSaidIsNotReadableInTheDatabase() {
        desk.ok(hold(SANNE, Map.of()));

        assertThat(new String(
                        owner.sql("select student_said || company_said from closing_talk")
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.UTF_8))
                .doesNotContain("leuk", "netjes");
    }

    private String path() {
        return "/v1/placements/%s/closing-talk".formatted(placement);
    }

    private MvcTestResult hold(Person person, Map<String, Object> with) {
        var version = seenBy(SANNE).get("version").asInt();
        return desk.send(HttpMethod.PUT, person, path(), body(with), "If-Match", "\"%d\"".formatted(version));
    }

    private Map<String, Object> body(Map<String, Object> with) {
        var body = new HashMap<String, Object>(Map.of(
                "day", clock.today().toString(),
                "studentSaid", "Ik vond het leuk",
                "companySaid", "Werkt netjes",
                "fits", "PARTLY",
                "jobHere", "LATER",
                "result", "MAYBE_LATER"));
        body.putAll(with);
        return body;
    }

    private JsonNode seenBy(Person person) {
        return desk.ok(desk.get(person, path()));
    }

    private List<String> fields(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return desk.json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
