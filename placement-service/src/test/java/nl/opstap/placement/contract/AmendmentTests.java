package nl.opstap.placement.contract;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.ContractEdited;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.contracts.placement.SeatConfirmed;
import nl.opstap.contracts.placement.SeatNarrowed;
import nl.opstap.contracts.placement.SeatReleaseRequested;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A stage of Monday and Tuesday until 26 February that becomes other than it was agreed. Today is 23 November. */
@PlacementTest
class AmendmentTests {
    private static final String TODAY = "2026-11-23";
    private static final String UNTIL = "2027-02-26";

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    @Autowired
    AppSql app;

    @Autowired
    TestClock clock;

    @Autowired
    ApplyDueAmendments applyDueAmendments;

    private UUID placement;

    @BeforeEach
    void running() {
        owner.empty();
        scene.policies();
        placement = desk.running(scene.student(Scene.MINOR, Scene.READY), scene.place());
    }

    @Test
    @Tag("PLA-37")
    void aLongerStageAsksTheSeatForTheNewDaysOnlyAndCountsWhenEverybodySignedAnew() throws Exception {
        desk.ok(propose(TODAY, "2027-03-26", "MONDAY", "TUESDAY"));

        var asked = owner.published(SeatRequested.class).getLast();
        assertThat(asked.from()).isEqualTo(LocalDate.of(2027, 2, 27));
        assertThat(asked.until()).isEqualTo(LocalDate.of(2027, 3, 26));
        assertThat(state()).isEqualTo("ASKING_SEAT");
        scene.grant(asked);
        assertThat(owner.published(SeatConfirmed.class).getLast().requestId()).isEqualTo(asked.requestId());
        assertThat(state()).isEqualTo("SIGNING");
        var contract = desk.ok(desk.get(SANNE, path("contract")));
        assertThat(contract.get("edition").asInt()).isEqualTo(2);
        assertThat(contract.get("complete").asBoolean()).isFalse();

        company();
        for (var person : List.of(SANNE, DAAN)) {
            sign(person);
        }
        assertThat(until()).isEqualTo(UNTIL);
        sign(PETRA);

        assertThat(until()).isEqualTo("2027-03-26");
        assertThat(state()).isEqualTo("IN_FORCE");
        assertThat(owner.published(PlacementChanged.class).getLast().until()).isEqualTo(LocalDate.of(2027, 3, 26));
        assertThat(owner.published(ContractEdited.class).getLast())
                .satisfies(told -> assertThat(told.what()).isEqualTo(ContractEdited.IN_FORCE));
        var pdf = desk.get(DAAN, path("contract/copies/HOME")).getResponse().getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Stagecontract, wijziging 1", "Wat verandert er?", "26 februari 2027", "26 maart 2027");
        }
    }

    @Test
    @Tag("PLA-37")
    void withoutASeatForTheNewDaysNothingIsSignedAndEverythingStays() {
        desk.ok(propose(TODAY, "2027-03-26", "MONDAY", "TUESDAY"));

        scene.refuse(owner.published(SeatRequested.class).getLast(), List.of());

        var amendment = amendments(SANNE).get("amendments").get(0);
        assertThat(amendment.get("state").asString()).isEqualTo("SEAT_REFUSED");
        assertThat(amendment.get("seatRefusal").asString()).isEqualTo("Alle plekken zijn bezet op deze dagen.");
        assertThat(until()).isEqualTo(UNTIL);
        assertThat(amendments(SANNE).get("proposable").asBoolean()).isTrue();
        assertThat(owner.published(ContractEdited.class).getLast().what()).isEqualTo(ContractEdited.SEAT_REFUSED);
    }

    @Test
    @Tag("PLA-37")
    void aDayThatIsStillToComeIsWaitedForAndDaysThatWereStayAsTheyWere() {
        desk.ok(propose("2026-12-08", UNTIL, "MONDAY"));
        everybodySigns();
        assertThat(state()).isEqualTo("SIGNED");
        assertThat(weekdays()).isEqualTo("[\"MONDAY\",\"TUESDAY\"]");

        clock.advance(Duration.ofDays(15));
        applyDueAmendments.run();

        assertThat(state()).isEqualTo("IN_FORCE");
        assertThat(weekdays()).isEqualTo("[\"MONDAY\"]");
        assertThat(owner.published(SeatNarrowed.class)).singleElement().satisfies(narrowed -> {
            assertThat(narrowed.weekdays()).containsExactly(DayOfWeek.MONDAY);
            assertThat(narrowed.from()).isEqualTo(LocalDate.of(2026, 12, 8));
        });
        clock.advance(Duration.ofDays(7));
        var days = desk.ok(desk.get(SANNE, path("attendance")))
                .get("days")
                .valueStream()
                .map(day -> day.get("day").asString())
                .toList();
        assertThat(days).contains("2026-12-01", "2026-12-07", "2026-12-14").doesNotContain("2026-12-08", "2026-12-15");
    }

    @Test
    @Tag("PLA-38")
    void somebodyElseWhoGuidesSignsAndTheOneBeforeStaysInTheHistory() throws Exception {
        var terms = terms(TODAY, UNTIL, "MONDAY", "TUESDAY");
        terms.put("contactName", "Noor Nieuw");
        terms.put("contactMail", "noor@bedrijf.example");
        terms.put("tasks", "Stekjes potten en planten sorteren");
        desk.ok(propose(SANNE, terms));
        everybodySigns();

        var view = amendments(DAAN);
        assertThat(view.get("now").get("contactName").asString()).isEqualTo("Noor Nieuw");
        assertThat(view.get("now").get("contactMail").isNull()).isTrue();
        assertThat(view.get("now").get("tasks").asString()).startsWith("Stekjes");
        assertThat(view.get("amendments").get(0).get("what").toString())
                .contains("Praktijkbegeleider", "Wim Voorbeeld", "Noor Nieuw");
        var signatures = desk.ok(desk.get(SANNE, path("contract"))).get("signatures");
        assertThat(signatures.toString()).contains("Noor Nieuw").doesNotContain("Wim Voorbeeld");
        try (var read = Loader.loadPDF(
                desk.get(SANNE, path("contract/copies/SCHOOL")).getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read)).contains("Wim Voorbeeld", "Noor Nieuw", "Stekjes potten");
        }
    }

    @Test
    @Tag("PLA-37")
    @Tag("PLA-12")
    void isJudgedByTheRulesOfItsOwnDayAndNamesEveryFieldWithoutKeepingAnything() {
        var tooLong = terms(TODAY, UNTIL, "MONDAY");
        tooLong.put("days", List.of(Desk.day("MONDAY", "08:30", "19:00", 0)));
        assertThat(problem(propose(SANNE, tooLong))).contains("days", "Maandag");
        assertThat(problem(propose(TODAY, "2027-09-30", "MONDAY", "TUESDAY"))).contains("until", "31 juli 2027");
        assertThat(problem(propose(TODAY, UNTIL, "MONDAY", "FRIDAY"))).contains("vrijdag");
        assertThat(problem(propose("2026-11-22", "2026-11-20", "MONDAY"))).contains("effectiveFrom", "until");
        assertThat(problem(propose(TODAY, UNTIL, "MONDAY", "MONDAY"))).contains("twee keer");
        assertThat(problem(propose(SANNE, terms(TODAY, UNTIL, "MONDAY", "TUESDAY"))))
                .contains("Er verandert niets");

        assertThat(owner.count("contract_amendment")).isZero();
        assertThat(owner.published(SeatRequested.class)).hasSize(1);
    }

    @Test
    void onlyWhoGuidesProposesAndOneIsOpenAtATime() {
        var terms = terms(TODAY, "2027-01-29", "MONDAY", "TUESDAY");
        for (var person : List.of(DAAN, MARIEKE, PETRA)) {
            assertThat(propose(person, terms)).hasStatus(403);
        }
        desk.ok(propose(SANNE, terms));
        assertThat(propose(SANNE, terms)).hasStatus(409);

        var link = desk.lastLink("SIGN_CONTRACT");
        desk.ok(desk.send(HttpMethod.DELETE, SANNE, path("amendments/open"), Map.of()));

        assertThat(desk.look(link)).hasStatus(410);
        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(until()).isEqualTo(UNTIL);
        assertThat(desk.ok(desk.get(SANNE, path("contract"))).get("edition").asInt())
                .isEqualTo(1);
        desk.ok(propose(SANNE, terms));
    }

    @Test
    @Tag("PLA-34")
    void theCompanyThatFindsAMistakeSendsTheAmendmentBackAndTheStageGoesOn() {
        desk.ok(propose(TODAY, "2027-01-29", "MONDAY", "TUESDAY"));

        desk.ok(desk.byLink(
                desk.lastLink("SIGN_CONTRACT"), Map.of("agreed", false, "remark", "Tot half februari is beter")));

        assertThat(state()).isEqualTo("OBJECTED");
        assertThat(desk.state(placement)).isEqualTo("RUNNING");
        assertThat(amendments(SANNE).get("objection").get("text").asString()).isEqualTo("Tot half februari is beter");
        desk.ok(propose(TODAY, "2027-02-12", "MONDAY", "TUESDAY"));
        everybodySigns();
        assertThat(until()).isEqualTo("2027-02-12");
    }

    @Test
    void aStageThatEndsGivesBackTheSeatsOfAnAmendmentToo() {
        desk.ok(propose(TODAY, "2027-03-26", "MONDAY", "TUESDAY"));
        var asked = owner.published(SeatRequested.class).getLast();
        scene.grant(asked);

        desk.ok(desk.post(SANNE, path("actions/BREAK_OFF"), Map.of("reason", "OTHER")));

        assertThat(owner.published(SeatReleaseRequested.class))
                .anyMatch(released -> released.requestId().equals(asked.requestId()));
        assertThat(state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aLateAnswerOfTheRegionForWhatWasTakenBackGivesTheSeatBack() {
        desk.ok(propose(TODAY, "2027-03-26", "MONDAY", "TUESDAY"));
        var asked = owner.published(SeatRequested.class).getLast();
        desk.ok(desk.send(HttpMethod.DELETE, SANNE, path("amendments/open"), Map.of()));

        scene.grant(asked);

        assertThat(owner.published(SeatReleaseRequested.class)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(owner.published(SeatConfirmed.class))
                .noneMatch(confirmed -> confirmed.requestId().equals(asked.requestId()));
        assertThat(state()).isEqualTo("WITHDRAWN");
    }

    @Test
    @Tag("PLA-30")
    @Tag("PLA-37")
    void theDatabaseItselfRefusesAnAmendmentThatCountsUnsigned() {
        desk.ok(propose(TODAY, "2027-01-29", "MONDAY", "TUESDAY"));

        assertThatThrownBy(() -> app.in(
                        TestTenant.SCHOOL_A.tenant(),
                        sql -> sql.sql(
                                        "update contract_amendment set state = 'IN_FORCE', in_force_from = effective_from"
                                                + " where placement_id = ?")
                                .param(placement)
                                .update()))
                .hasStackTraceContaining("an amendment counts only once everybody signed it");
    }

    private void everybodySigns() {
        company();
        List.of(SANNE, DAAN, PETRA).forEach(this::sign);
    }

    private void company() {
        desk.ok(desk.byLink(desk.lastLink("SIGN_CONTRACT"), Map.of("agreed", true)));
    }

    private void sign(Person person) {
        desk.ok(desk.sign(person, placement, "CONTRACT", desk.hash(placement, "contract")));
    }

    private MvcTestResult propose(String from, String until, String... days) {
        return propose(SANNE, terms(from, until, days));
    }

    private MvcTestResult propose(Person person, Map<String, Object> terms) {
        var tag = desk.get(SANNE, "/v1/placements/" + placement).getResponse().getHeader("ETag");
        return desk.send(HttpMethod.POST, person, path("amendments"), terms, "If-Match", tag);
    }

    private static Map<String, Object> terms(String from, String until, String... days) {
        var terms = new HashMap<String, Object>();
        terms.put("effectiveFrom", from);
        terms.put("until", until);
        terms.put("days", Arrays.stream(days).map(Desk::day).toList());
        terms.put("goals", List.of("PUNCTUALITY", "COOPERATION"));
        terms.put("contactName", "Wim Voorbeeld");
        terms.put("contactMail", "wim@bedrijf.example");
        return terms;
    }

    private String problem(MvcTestResult refused) {
        assertThat(refused).hasStatus4xxClientError();
        return desk.json(refused).toString();
    }

    private JsonNode amendments(Person person) {
        return desk.ok(desk.get(person, path("amendments")));
    }

    private String state() {
        return amendments(SANNE).get("amendments").get(0).get("state").asString();
    }

    private String until() {
        return placement().get("search").get("until").asString();
    }

    private String weekdays() {
        return placement().get("search").get("weekdays").toString();
    }

    private JsonNode placement() {
        return desk.ok(desk.get(SANNE, "/v1/placements/" + placement));
    }

    private String path(String part) {
        return "/v1/placements/%s/%s".formatted(placement, part);
    }
}
