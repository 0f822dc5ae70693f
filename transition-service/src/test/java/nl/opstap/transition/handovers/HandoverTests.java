package nl.opstap.transition.handovers;

import static nl.opstap.platform.testing.People.BO;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.contracts.transition.HandoverChanged;
import nl.opstap.contracts.transition.RouteChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Pages;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.transition.RouteScene;
import nl.opstap.transition.TransitionTest;
import nl.opstap.transition.routes.RouteStarter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TransitionTest
class HandoverTests {
    @Autowired
    RouteScene scene;

    @Autowired
    RouteStarter starter;

    @Autowired
    TestClock clock;

    @Autowired
    OwnerSql owner;

    @Autowired
    MockMvcTester mvc;

    private UUID student;
    private UUID route;

    @BeforeEach
    void aRoute() {
        owner.empty();
        scene.policies();
        student = scene.studentLeaving(LocalDate.of(2027, 7, 15));
        clock.set(LocalDate.of(2026, 12, 1));
        starter.start();
        route = owner.sql("select id from route").query(UUID.class).single();
        clock.advance(Duration.ofHours(1));
    }

    @Test
    @Tag("TRA-30")
    void theSchoolStaysResponsibleUntilTheReceiverAccepts() {
        var handover = offer();
        assertResponsible(SANNE);

        clock.advance(Duration.ofDays(3));
        assertThat(answer(handover, "acceptance", null, JASPER)).hasStatusOk();

        assertResponsible(JASPER);
        assertThat(owner.published(HandoverChanged.class))
                .extracting(HandoverChanged::status)
                .containsExactly("OFFERED", "ACCEPTED");
        assertThat(owner.published(RouteChanged.class).getLast().responsibleTenant())
                .isEqualTo(TestTenant.MUNICIPALITY.id());
    }

    @Test
    @Tag("TRA-31")
    void theReceiverSeesOnlyWhatTheStudentSharesAndOfTheRestACount() {
        write(ConsentItem.STRENGTHS, "Werkt graag met planten");
        write(ConsentItem.SUPPORT_NEEDS, "Korte opdrachten, één tegelijk");
        scene.consent(student, ConsentItem.STRENGTHS, true);
        offer();

        var dossier = dossier(JASPER);

        assertThat(dossier)
                .bodyJson()
                .extractingPath("$.items[*].item")
                .asArray()
                .containsExactly("STRENGTHS");
        assertThat(dossier).bodyJson().extractingPath("$.withheld").isEqualTo(1);
        assertThat(dossier).bodyText().contains("planten").doesNotContain("Korte opdrachten");
    }

    @Test
    @Tag("GW-20")
    void aWithdrawnConsentIsGoneFromTheReceiversViewAtTheNextLook() {
        write(ConsentItem.STRENGTHS, "Werkt graag met planten");
        var consent = scene.consent(student, ConsentItem.STRENGTHS, true);
        offer();
        assertThat(dossier(JASPER)).bodyText().contains("planten");

        scene.consent(consent, student, ConsentItem.STRENGTHS, false);

        assertThat(dossier(JASPER)).bodyText().doesNotContain("planten");
        assertThat(dossier(JASPER)).bodyJson().extractingPath("$.withheld").isEqualTo(1);
    }

    @Test
    @Tag("TRA-10")
    void whoWasNotOfferedTheRouteCannotSeeThatItExists() {
        assertThat(dossier(JASPER)).hasStatus(404);
        offer();
        assertThat(dossier(BO)).hasStatus(404);
        assertThat(mvc.get().uri("/v1/handovers").with(BO))
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .isNotNull();
    }

    @Test
    @Tag("GW-30")
    void aRoutePrintedFromTheBrowserIsInTheAccessLog() {
        assertThat(mvc.post().uri("/v1/routes/{id}/prints", route).with(SANNE)).hasStatus(204);

        assertThat(owner.published(AccessRecorded.class))
                .filteredOn(access -> access.action().equals("PRINT"))
                .extracting(AccessRecorded::item)
                .containsExactly("ROUTE");
        assertThat(mvc.post().uri("/v1/routes/{id}/prints", route).with(JASPER)).hasStatus(404);
    }

    @Test
    void aRefusalKeepsTheSchoolResponsibleAndClosesTheDoor() {
        var handover = offer();

        assertThat(answer(handover, "refusal", "{\"reason\":\"Woont in een andere gemeente\"}", JASPER))
                .hasStatusOk();

        assertResponsible(SANNE);
        assertThat(mvc.get().uri("/v1/routes/{id}", route).with(JASPER)).hasStatus(404);
        assertThat(answer(handover, "acceptance", null, JASPER)).hasStatus(404);
    }

    @Test
    void anOfferIsAnsweredOnce() {
        var handover = offer();
        clock.advance(Duration.ofMinutes(1));
        assertThat(answer(handover, "acceptance", null, JASPER)).hasStatusOk();

        assertThat(answer(handover, "acceptance", null, JASPER))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/handover-already-answered");
    }

    @Test
    void offeringTwiceWithTheSameKeyOffersOnce() {
        var first = offerAs(SANNE, "offer");
        var second = offerAs(SANNE, "offer");

        assertThat(second).hasStatus(201);
        assertThat(body(second)).isEqualTo(body(first));
        assertThat(owner.count("handover")).isEqualTo(1);
        assertThat(owner.published(HandoverChanged.class)).hasSize(1);
    }

    @Test
    void acceptingTwiceWithTheSameKeyAnswersTheSame() {
        var handover = offer();
        clock.advance(Duration.ofMinutes(1));

        var first = answer(handover, "acceptance", null, JASPER, "accept");
        var second = answer(handover, "acceptance", null, JASPER, "accept");

        assertThat(first).hasStatusOk();
        assertThat(second).hasStatusOk();
        assertThat(body(second)).isEqualTo(body(first));
        assertResponsible(JASPER);
        assertThat(owner.published(HandoverChanged.class))
                .extracting(HandoverChanged::status)
                .containsExactly("OFFERED", "ACCEPTED");
    }

    @Test
    void aRefusalIsAnsweredTheSameAgainThoughTheDoorIsClosed() {
        var handover = offer();
        var reason = "{\"reason\":\"Woont in een andere gemeente\"}";

        var first = answer(handover, "refusal", reason, JASPER, "refuse");
        var second = answer(handover, "refusal", reason, JASPER, "refuse");

        assertThat(first).hasStatusOk();
        assertThat(second).hasStatusOk();
        assertThat(body(second)).isEqualTo(body(first));
        assertThat(answer(handover, "refusal", reason, JASPER, "another")).hasStatus(404);
    }

    @Test
    void aReceiversRefusedAnswerLeavesNothingAndMayBeTriedAgain() {
        var handover = offer();

        assertThat(answer(handover, "refusal", "{\"reason\":\" \"}", JASPER, "try"))
                .hasStatus(422);
        assertThat(answer(handover, "refusal", "{\"reason\":\"Verhuisd\"}", JASPER, "try"))
                .hasStatusOk();
    }

    /** Until then the young person is not theirs: they read what is shared with them, and answer. */
    @Test
    @Tag("TRA-32")
    void aReceiverWorksOnTheRouteOnlyAfterTakingItOver() {
        var handover = offer();
        assertThat(outcome(JASPER)).hasStatus(403).bodyText().contains("/problems/not-taken-over");
        assertThat(routeSeenBy(JASPER)).bodyJson().extractingPath("$.mayAct").isEqualTo(false);

        answer(handover, "acceptance", null, JASPER);

        assertThat(outcome(JASPER)).hasStatus(204);
        assertThat(routeSeenBy(JASPER)).bodyJson().extractingPath("$.mayAct").isEqualTo(true);
    }

    private MvcTestResult outcome(Person person) {
        return mvc.put()
                .uri("/v1/routes/{id}/outcome", route)
                .with(person)
                .contentType("application/json")
                .content("{\"outcome\":\"EMPLOYMENT_CONTRACT\"}")
                .exchange();
    }

    private MvcTestResult routeSeenBy(Person person) {
        return mvc.get().uri("/v1/routes/{id}", route).with(person).exchange();
    }

    @Test
    void aLongListIsReadPageByPageTheNewestFirst() {
        for (var times = 0; times < 5; times++) {
            answer(offer(), "refusal", "{\"reason\":\"Nog niet\"}", JASPER);
            clock.advance(Duration.ofMinutes(times % 2)); // two at the same moment
        }

        var pages = Pages.ids(mvc, SANNE, "/v1/handovers", 2);

        assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(pages.stream().flatMap(List::stream).toList())
                .isEqualTo(owner.sql("select id::text from handover order by offered_at desc, id desc")
                        .query(String.class)
                        .list());
    }

    @Test
    void theListTellsWhomAHandoverIsAboutAndCanBeNarrowed() {
        answer(offer(), "refusal", "{\"reason\":\"Nog niet\"}", JASPER);
        var open = offer();

        assertThat(mvc.get()
                        .uri("/v1/handovers?status=OFFERED&routeId={route}", route)
                        .with(JASPER))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(open.toString());
        assertThat(mvc.get().uri("/v1/handovers").with(JASPER))
                .bodyJson()
                .extractingPath("$.items[*].studentName")
                .asArray()
                .containsExactly("Daan de Demo", "Daan de Demo");
        assertThat(mvc.get()
                        .uri("/v1/handovers?routeId={other}", UUID.randomUUID())
                        .with(SANNE))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void onlyTheResponsiblePersonOffersTheRoute() {
        assertThat(offerAs(MARIEKE)).hasStatus(403);
        assertThat(offerAs(DAAN)).hasStatus(403);
        assertThat(owner.count("handover")).isZero();
    }

    @Test
    @Tag("TRA-37")
    void theSchoolSeesWhenTheOfferWasReadAndAnswered() {
        var handover = offer();
        clock.advance(Duration.ofHours(2));
        dossier(JASPER);
        clock.advance(Duration.ofHours(1));
        answer(handover, "acceptance", null, JASPER);

        assertThat(mvc.get().uri("/v1/handovers").with(SANNE))
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("readAt", "2026-12-01T11:00:00Z")
                .containsEntry("answeredAt", "2026-12-01T12:00:00Z")
                .containsEntry("toPersonName", JASPER.name());
    }

    @Test
    @Tag("GW-30")
    void everyLookOfTheReceiverIsInTheLogOfTheStudentsSchool() {
        write(ConsentItem.STRENGTHS, "Werkt graag met planten");
        scene.consent(student, ConsentItem.STRENGTHS, true);
        offer();

        dossier(JASPER);

        assertThat(owner.published(AccessRecorded.class)).anySatisfy(access -> {
            assertThat(access.actorId()).isEqualTo(JASPER.id());
            assertThat(access.actorTenant()).isEqualTo(TestTenant.MUNICIPALITY.id());
            assertThat(access.subjectId()).isEqualTo(student);
            assertThat(access.item()).isEqualTo("STRENGTHS");
        });
    }

    private UUID offer() {
        var offered = offerAs(SANNE);
        assertThat(offered).hasStatus(201);
        return UUID.fromString(JsonPath.read(body(offered), "$.id"));
    }

    private MvcTestResult offerAs(Person person) {
        return offerAs(person, UUID.randomUUID().toString());
    }

    private MvcTestResult offerAs(Person person, String key) {
        return mvc.post()
                .uri("/v1/routes/{id}/handovers", route)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .content("{\"receiverId\":\"%s\",\"meetingOn\":\"2026-12-15\"}".formatted(TestTenant.MUNICIPALITY.id()))
                .with(person)
                .exchange();
    }

    private MvcTestResult answer(UUID handover, String answer, String body, Person person) {
        return answer(handover, answer, body, person, UUID.randomUUID().toString());
    }

    private MvcTestResult answer(UUID handover, String answer, String body, Person person, String key) {
        var request = mvc.post()
                .uri("/v1/routes/{id}/handovers/{handover}/" + answer, route, handover)
                .header("Idempotency-Key", key);
        if (body != null) {
            request = request.contentType("application/json").content(body);
        }
        return request.with(person).exchange();
    }

    private void write(ConsentItem item, String content) {
        assertThat(mvc.put()
                        .uri("/v1/routes/{id}/dossier-items/{item}", route, item)
                        .contentType("application/json")
                        .content("{\"content\":\"%s\"}".formatted(content))
                        .with(SANNE))
                .hasStatus(204);
    }

    private MvcTestResult dossier(Person person) {
        return mvc.get().uri("/v1/routes/{id}/dossier", route).with(person).exchange();
    }

    private void assertResponsible(Person person) {
        assertThat(mvc.get().uri("/v1/routes/{id}", route).with(SANNE))
                .bodyJson()
                .extractingPath("$.responsible.personId")
                .isEqualTo(person.id().toString());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
