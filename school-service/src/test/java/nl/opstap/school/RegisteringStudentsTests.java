package nl.opstap.school;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static nl.opstap.platform.testing.People.TOM;
import static nl.opstap.platform.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
class RegisteringStudentsTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @Test
    @Tag("SCH-01")
    void aMentorRegistersAStudentAndBecomesTheMentor() {
        var result = school.post(MARIEKE, "/v1/students", school.form());

        assertThat(result).hasStatus(201).hasHeader("ETag", school.etag(MARIEKE, location(result)));
        var student = school.body(result);
        assertThat(student.get("displayName").asString()).isEqualTo("Sam van Voorbeeld");
        assertThat(student.get("age").asInt()).isEqualTo(17);
        assertThat(student.get("mentorName").asString()).isEqualTo("Marieke");
        assertThat(student.get("phase").asInt()).isEqualTo(1);
    }

    @Test
    @Tag("SCH-01")
    void otherServicesLearnWhatTheyNeedAndNoNeeds() {
        var id = school.student(Map.of("guardians", List.of(parent(true))));

        assertThat(owner.published(StudentChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.studentId()).isEqualTo(id);
            assertThat(event.displayName()).isEqualTo("Sam van Voorbeeld");
            assertThat(event.track()).isEqualTo("VSO");
            assertThat(event.mentorName()).isEqualTo("Marieke");
            assertThat(event.municipalityId()).isEqualTo(TestTenant.MUNICIPALITY.id());
            assertThat(event.readiness().ready()).isFalse();
            assertThat(event.guardians()).extracting(g -> g.accountId()).containsExactly(PETRA.id());
        });
        assertThat(owner.sql("select string_agg(payload, ' ') from messaging.outbox")
                        .query(String.class)
                        .single())
                .doesNotContain("LOW_STIMULI");
    }

    @Test
    @Tag("GW-23")
    void supportNeedsLieEncryptedAndAreShownToWhoGuidesTheStudent() {
        var id = school.student(Map.of());

        assertThat(owner.sql("select encode(support_needs, 'escape') from student")
                        .query(String.class)
                        .single())
                .doesNotContain("LOW_STIMULI");
        assertThat(needs(MARIEKE, id)).containsExactly("LOW_STIMULI", "FIXED_SUPERVISOR");
        assertThat(school.body(school.get(SANNE, "/v1/students/" + id))
                        .get("supportNeeds")
                        .isNull())
                .isTrue();
    }

    @Test
    @Tag("SCH-01")
    void everyFieldThatHasToChangeIsNamed() {
        var form = school.form();
        form.putAll(Map.of(
                "givenName", " ",
                "homePostcode4", "0123"));
        form.remove("track");

        assertThat(school.post(MARIEKE, "/v1/students", form))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("givenName", "homePostcode4", "track");

        form = school.form();
        form.putAll(Map.of(
                "birthDate", "2020-01-01",
                "expectedLeaving", "2026-01-01",
                "track", "MBO2_BOL",
                "municipalityId", UUID.randomUUID()));
        assertThat(school.post(MARIEKE, "/v1/students", form))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("birthDate", "expectedLeaving", "track", "municipalityId");
        assertThat(owner.count("student")).isZero();
    }

    @Test
    @Tag("COM-09")
    void theCreboOfATrainingOfTheMboIsKeptShownAndToldToTheOtherServicesAndCanStayUnknown() {
        var unknown = school.student(Map.of("track", "ENTREE_BOL"));
        var form = school.form();
        form.putAll(Map.of("track", "ENTREE_BOL", "crebo", "25256", "mentorId", MARIEKE.id()));
        var path = location(school.post(MARIEKE, "/v1/students", form));

        assertThat(school.body(school.get(MARIEKE, path)).get("crebo").asString())
                .isEqualTo("25256");
        form.put("crebo", "25257");
        assertThat(school.put(MARIEKE, path, school.etag(MARIEKE, path), form)).hasStatusOk();
        assertThat(owner.published(StudentChanged.class))
                .extracting(StudentChanged::studentId, StudentChanged::crebo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(unknown, null),
                        org.assertj.core.groups.Tuple.tuple(idIn(path), "25256"),
                        org.assertj.core.groups.Tuple.tuple(idIn(path), "25257"));
    }

    @Test
    @Tag("COM-09")
    void aCreboHasFiveDigitsAndOnlyATrainingOfTheMboHasOne() {
        var form = school.form();
        form.putAll(Map.of("track", "ENTREE_BOL", "crebo", "2525"));
        assertThat(school.post(MARIEKE, "/v1/students", form))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("crebo");

        form.putAll(Map.of("track", "VSO", "crebo", "25256"));
        assertThat(school.post(MARIEKE, "/v1/students", form))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Alleen een opleiding van het mbo heeft een crebo.");
        assertThat(owner.count("student")).isZero();
    }

    private static UUID idIn(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    @Tag("SCH-01")
    void aLocalNumberIsGivenOnceAtASchool() {
        school.student(Map.of("localNumber", "Z100"));
        var again = school.form();
        again.put("localNumber", "Z100");

        assertThat(school.post(MARIEKE, "/v1/students", again))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("localNumber");
        again.putAll(Map.of("track", "PRO"));
        assertThat(school.post(MO, "/v1/students", again)).hasStatus(201);
    }

    @Test
    @Tag("SCH-01")
    void whoIsNoMentorStagebegeleiderOrTeamleiderOfASchoolRegistersNobody() {
        for (var refused : List.of(ADRIAAN, DAAN, PETRA, JASPER, person("mentor", TestTenant.MUNICIPALITY))) {
            assertThat(school.post(refused, "/v1/students", school.form()))
                    .as(refused.name())
                    .hasStatus(403);
        }
        assertThat(owner.count("student")).isZero();
    }

    @Test
    @Tag("SCH-03")
    void aStudentOfSomebodyElseAndOneThatDoesNotExistAnswerTheSame() {
        var id = school.student(Map.of());
        var otherMentor = person("mentor", TestTenant.SCHOOL_A);

        for (var stranger : List.of(otherMentor, BAS, STRANGER, JASPER, ADRIAAN, DAAN)) {
            assertThat(school.get(stranger, "/v1/students/" + id))
                    .as(stranger.name())
                    .hasStatus(404);
        }
        assertThat(school.get(MARIEKE, "/v1/students/" + UUID.randomUUID())).hasStatus(404);
        assertThat(school.get(TOM, "/v1/students/" + id)).hasStatusOk();
        assertThat(school.get(OLGA, "/v1/students/" + id)).hasStatusOk();
    }

    @Test
    @Tag("SCH-03")
    void theListShowsEachHisOwn() {
        school.student(Map.of("familyName", "Aarts", "accountId", DAAN.id()));
        var colleague = person("mentor", TestTenant.SCHOOL_A);
        school.student(Map.of("familyName", "Boot", "mentorId", colleague.id(), "guardians", List.of(parent(true))));

        assertThat(names(MARIEKE, "")).containsExactly("Sam van Aarts");
        assertThat(names(colleague, "")).containsExactly("Sam van Boot");
        assertThat(names(SANNE, "")).containsExactly("Sam van Aarts", "Sam van Boot");
        assertThat(names(SANNE, "?mine=true")).isEmpty();
        assertThat(names(DAAN, "")).containsExactly("Sam van Aarts");
        assertThat(names(PETRA, "")).containsExactly("Sam van Boot");
        assertThat(names(BAS, "")).isEmpty();
        assertThat(names(ADRIAAN, "")).isEmpty();
    }

    @Test
    void theListComesInPartsWithoutGapOrRepeat() {
        for (var name : List.of("Dirks", "Aarts", "Evers", "Boot", "Claes")) {
            school.student(Map.of("familyName", name));
        }

        var first = school.body(school.get(SANNE, "/v1/students?limit=2"));
        var second = school.body(school.get(
                SANNE, "/v1/students?limit=2&cursor=" + first.get("next").asString()));
        var third = school.body(school.get(
                SANNE, "/v1/students?limit=2&cursor=" + second.get("next").asString()));

        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.get("items").valueStream())
                        .map(item -> item.get("displayName").asString()))
                .containsExactly("Sam van Aarts", "Sam van Boot", "Sam van Claes", "Sam van Dirks", "Sam van Evers");
        assertThat(third.get("next").isNull()).isTrue();
    }

    @Test
    @Tag("GW-30")
    void searchingByNameFindsAndLeavesATrace() {
        var id = school.student(Map.of("familyName", "Zeldzaam"));
        school.student(Map.of());

        assertThat(names(SANNE, "?q=zeldz")).containsExactly("Sam van Zeldzaam");
        assertThat(names(SANNE, "?q=%25")).isEmpty();
        assertThat(owner.published(AccessRecorded.class))
                .filteredOn(access -> access.action().equals("SEARCH"))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.subjectId()).isEqualTo(id);
                    assertThat(access.actorId()).isEqualTo(SANNE.id());
                });
    }

    @Test
    @Tag("GW-30")
    void everyLookAndEveryChangeIsRecorded() {
        var id = school.student(Map.of());
        school.get(SANNE, "/v1/students/" + id);

        assertThat(owner.published(AccessRecorded.class))
                .filteredOn(access -> access.subjectId().equals(id))
                .extracting(AccessRecorded::actorName, AccessRecorded::action, AccessRecorded::item)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Marieke", "CHANGE", "PROFILE"),
                        org.assertj.core.groups.Tuple.tuple("Sanne", "READ", "PROFILE"));
    }

    @Test
    void anEditNamesTheVersionItIsBasedOn() {
        var form = school.form();
        var id = school.student(form);
        form.put("mentorId", MARIEKE.id());
        var path = "/v1/students/" + id;
        var seen = school.etag(MARIEKE, path);
        form.put("classGroup", "V6a");

        assertThat(school.put(MARIEKE, path, null, form)).hasStatus(428);
        assertThat(school.put(MARIEKE, path, seen, form)).hasStatusOk();
        assertThat(school.put(MARIEKE, path, seen, form)).hasStatus(412);
        assertThat(school.body(school.get(MARIEKE, path)).get("classGroup").asString())
                .isEqualTo("V6a");
        assertThat(school.put(SANNE, path, school.etag(MARIEKE, path), form)).hasStatus(403);
    }

    @Test
    @Tag("SCH-02")
    @Tag("SCH-04")
    void aChangeOfUitstroomKeepsDateAuthorAndReasonFromTheStartOn() {
        var id = school.student(Map.of());
        var path = "/v1/students/" + id;

        assertThat(school.put(
                        OLGA,
                        path + "/course",
                        school.etag(OLGA, path),
                        Map.of("profile", "FURTHER_EDUCATION", "phase", 1, "reason", "Wil graag naar het mbo")))
                .hasStatusOk();

        var changes = school.body(school.get(MARIEKE, path + "/traject")).get("changes");
        assertThat(changes.valueStream()
                        .filter(change -> change.get("field").asString().equals("PROFILE")))
                .extracting(
                        change -> change.get("newValue").asString(),
                        change -> change.get("authorName").asString(),
                        change -> change.get("reason").asString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("FURTHER_EDUCATION", "Olga", "Wil graag naar het mbo"),
                        org.assertj.core.groups.Tuple.tuple("LABOUR_MARKET", "Marieke", "Bij de start op school"));
        assertThat(school.put(
                        SANNE,
                        path + "/course",
                        school.etag(SANNE, path),
                        Map.of("profile", "LABOUR_MARKET", "phase", 2, "reason", "Zomaar")))
                .hasStatus(403);
    }

    @Test
    @Tag("SCH-03")
    @Tag("SCH-04")
    void theTrajectIsPlannedByPhaseAndEachEditIsAVersion() {
        var path = "/v1/students/" + school.student(Map.of()) + "/traject";
        var phase2 = Map.of("phase", 2, "from", "2027-01-11", "until", "2027-07-09");
        var phase3 = Map.of("phase", 3, "from", "2027-08-30", "until", "2028-02-11");

        assertThat(school.put(MARIEKE, path, null, plan("Eerste plan", phase2))).hasStatusOk();
        var version1 = school.etag(MARIEKE, path);
        assertThat(school.put(OLGA, path, version1, plan("Fase 3 erbij", phase2, phase3)))
                .hasStatusOk();
        assertThat(school.put(MARIEKE, path, version1, plan("Te laat", phase2))).hasStatus(412);
        assertThat(school.put(MARIEKE, path, school.etag(MARIEKE, path), plan("Omgekeerd", phase3, phase2)))
                .hasStatus(422);

        var traject = school.body(school.get(SANNE, path));
        assertThat(traject.get("version").asInt()).isEqualTo(2);
        assertThat(traject.get("phases")).hasSize(2);
        assertThat(traject.get("versions")
                        .valueStream()
                        .map(v -> v.get("authorName").asString()))
                .containsExactly("Olga", "Marieke");
        assertThat(school.get(BAS, path)).hasStatus(404);
    }

    @Test
    @Tag("GW-24")
    void atEighteenTheParentIsTakenOffByItselfAndTheOthersAreTold() {
        school.student(Map.of("birthDate", "2008-11-30", "guardians", List.of(parent(true))));
        assertThat(names(PETRA, "")).hasSize(1);

        clock.set(LocalDate.of(2026, 11, 30));
        comingOfAge.run();

        assertThat(names(PETRA, "")).isEmpty();
        assertThat(owner.published(StudentChanged.class))
                .hasSize(2)
                .last()
                .satisfies(event -> assertThat(event.guardians()).isEmpty());
        comingOfAge.run();
        assertThat(owner.published(StudentChanged.class)).hasSize(2);
    }

    @Test
    @Tag("GW-27")
    void aBsnIsRefusedWhereverItIsTyped() {
        var form = school.form();
        form.put("localNumber", "111222333");

        assertThat(school.post(MARIEKE, "/v1/students", form)).hasStatus(422);
        assertThat(owner.count("student")).isZero();
    }

    @Test
    @Tag("GW-12")
    void thePersonBehindTheRequestKnowsWhoHeIsAtThisSchool() {
        var id = school.student(Map.of("accountId", DAAN.id(), "guardians", List.of(parent(true))));

        assertThat(school.body(school.get(DAAN, "/v1/me")).at("/student/id").asString())
                .isEqualTo(id.toString());
        assertThat(school.body(school.get(PETRA, "/v1/me")).at("/children/0/id").asString())
                .isEqualTo(id.toString());
        assertThat(school.body(school.get(MARIEKE, "/v1/me")).get("student").isNull())
                .isTrue();
    }

    @Autowired
    nl.opstap.school.students.ComingOfAge comingOfAge;

    private List<String> names(nl.opstap.platform.testing.Person who, String query) {
        var result = school.get(who, "/v1/students" + query);
        assertThat(result).hasStatusOk();
        return school.body(result)
                .get("items")
                .valueStream()
                .map(item -> item.get("displayName").asString())
                .toList();
    }

    private List<String> needs(nl.opstap.platform.testing.Person who, UUID id) {
        return school.body(school.get(who, "/v1/students/" + id))
                .get("supportNeeds")
                .valueStream()
                .map(need -> need.asString())
                .toList();
    }

    @SafeVarargs
    private static Map<String, Object> plan(String reason, Map<String, ?>... phases) {
        return Map.of("reason", reason, "phases", List.of(phases));
    }

    private static Map<String, Object> parent(boolean contactAllowed) {
        return Map.of("name", "Petra", "relation", "PARENT", "accountId", PETRA.id(), "contactAllowed", contactAllowed);
    }

    private static String location(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }
}
