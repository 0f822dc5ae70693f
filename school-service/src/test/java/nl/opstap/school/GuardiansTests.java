package nl.opstap.school;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The parents, carers and network of a student, after the day of registering. */
@SchoolTest
class GuardiansTests {
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
    @Tag("SCH-05")
    void whoStaysKeepsTheIdWhenAnotherIsAddedChangedOrTakenAway() {
        var student = student(Map.of("guardians", List.of(petra(), network("Buurman Ko"))));
        var petra = guardian(student, "Petra");
        var neighbour = guardian(student, "Buurman Ko");

        var saved = save(
                student,
                petra.with("email", "petra@zwaluwhof.example"),
                contact("Oma Truus", "CARER").with("contactAllowed", true));

        assertThat(saved).hasStatusOk();
        assertThat(guardians(MARIEKE, student))
                .extracting(
                        g -> g.get("name").asString(), g -> g.get("relation").asString())
                .containsExactly(tuple("Oma Truus", "CARER"), tuple("Petra", "PARENT"));
        assertThat(guardian(student, "Petra").id()).isEqualTo(petra.id());
        assertThat(guardian(student, "Oma Truus").id()).isNotEqualTo(neighbour.id());
        assertThat(school.body(school.get(PETRA, "/v1/me")).at("/children/0/id").asString())
                .isEqualTo(student.toString());
    }

    @Test
    @Tag("SCH-05")
    void theAccountStaysWhenTheFormDoesNotNameIt() {
        var student = student(Map.of("guardians", List.of(petra())));
        var petra = guardian(student, "Petra");
        petra.remove("accountId");

        assertThat(save(student, petra.with("name", "Petra Peters"))).hasStatusOk();

        assertThat(guardians(MARIEKE, student))
                .extracting(g -> g.get("accountId").asString())
                .containsExactly(PETRA.id().toString());
        assertThat(owner.published(StudentChanged.class))
                .last()
                .satisfies(event -> assertThat(event.guardians())
                        .extracting(g -> g.accountId(), g -> g.displayName())
                        .containsExactly(tuple(PETRA.id(), "Petra Peters")));
    }

    @Test
    @Tag("SCH-05")
    void leavingThemOutKeepsThemAndNoneTakesThemAllAway() {
        var student = student(Map.of("guardians", List.of(petra(), network("Buurman Ko"))));
        var before = guardians(MARIEKE, student);
        var form = form(student);
        form.remove("guardians");
        form.put("classGroup", "V6b");

        assertThat(put(MARIEKE, student, form)).hasStatusOk();
        assertThat(guardians(MARIEKE, student)).isEqualTo(before);
        assertThat(save(student)).hasStatusOk();
        assertThat(guardians(MARIEKE, student)).isEmpty();
        assertThat(school.get(PETRA, "/v1/students/" + student)).hasStatus(404);
    }

    @Test
    void aFormWithoutSupportNeedsAndGuardiansWipesNeither() {
        var student = student(Map.of("guardians", List.of(petra())));
        var form = form(student);
        form.remove("supportNeeds");
        form.remove("guardians");

        assertThat(put(TOM, student, form)).hasStatusOk();

        assertThat(school.body(school.get(MARIEKE, "/v1/students/" + student)).get("supportNeeds"))
                .hasSize(2);
    }

    @Test
    @Tag("SCH-05")
    void theIdOfSomebodyOfAnotherStudentIsRefusedAndNothingIsSaved() {
        var mine = student(Map.of("guardians", List.of(petra())));
        var other = student(Map.of("guardians", List.of(network("Buurman Ko"))));
        var neighbour = guardian(other, "Buurman Ko");

        for (var refused : List.of(neighbour, contact("Niemand", "CARER").with("id", UUID.randomUUID()))) {
            assertThat(save(mine, guardian(mine, "Petra"), refused))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .containsExactly("guardians[1].id");
        }
        var petra = guardian(mine, "Petra");
        assertThat(save(mine, petra, petra))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("guardians[1].id");
        var newcomer = school.form();
        newcomer.put("guardians", List.of(neighbour));
        assertThat(school.post(MARIEKE, "/v1/students", newcomer)).hasStatus(422);

        assertThat(guardians(MARIEKE, other)).hasSize(1);
        assertThat(guardians(MARIEKE, mine)).hasSize(1);
    }

    @Test
    void everyFieldOfAContactThatHasToChangeIsNamed() {
        var student = student(Map.of());

        assertThat(save(student, contact(" ", "PARENT").with("email", "geen adres")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("guardians[0].name", "guardians[0].email");
        assertThat(save(student, contact("Ko", "NETWORK").with("email", "111222333@zwaluwhof.example")))
                .as("a BSN, also in an address")
                .hasStatus(422);
        assertThat(save(
                        student,
                        java.util.Collections.nCopies(21, contact("Ko", "NETWORK"))
                                .toArray(Map[]::new)))
                .hasStatus(422);
    }

    @Test
    @Tag("SCH-05")
    @Tag("GW-30")
    void theHistoryTellsWhatSomebodyIsToTheStudentAndNeverWho() {
        var student = student(Map.of("guardians", List.of(petra(), network("Buurman Ko"))));
        var petra = guardian(student, "Petra").with("relation", "CARER").with("contactAllowed", false);

        assertThat(save(student, petra, contact("Oma Truus", "NETWORK"))).hasStatusOk();

        var changes = school.body(school.get(MARIEKE, "/v1/students/" + student + "/traject"))
                .get("changes");
        assertThat(changes.valueStream()
                        .filter(change -> change.get("field").asString().startsWith("GUARDIAN")))
                .extracting(
                        change -> change.get("field").asString(),
                        change -> change.path("oldValue").asString(""),
                        change -> change.path("newValue").asString(""),
                        change -> change.get("reason").asString())
                .containsExactlyInAnyOrder(
                        tuple("GUARDIAN_ADDED", "", "NETWORK", "Toegevoegd aan de gegevens"),
                        tuple("GUARDIAN_CHANGED", "PARENT", "CARER", "Aangepast: relatie, krijgt geen bericht meer"),
                        tuple("GUARDIAN_REMOVED", "NETWORK", "", "Weggehaald uit de gegevens"));
        assertThat(changes.toString()).doesNotContain("Petra", "Truus", "Ko\"", "zwaluwhof.example");
        assertThat(owner.published(AccessRecorded.class))
                .filteredOn(access -> access.action().equals("CHANGE"))
                .extracting(AccessRecorded::actorName, AccessRecorded::item)
                .containsExactly(tuple("Marieke", "PROFILE"), tuple("Marieke", "PROFILE"));
    }

    @Test
    @Tag("SCH-05")
    void whoSawTheOldContactsDoesNotWriteOverTheNewOnes() {
        var student = student(Map.of("guardians", List.of(petra())));
        var path = "/v1/students/" + student;
        var seen = school.etag(TOM, path);
        var form = form(student);
        form.remove("supportNeeds");
        form.put("guardians", List.of(guardian(student, "Petra"), network("Buurman Ko")));
        assertThat(put(MARIEKE, student, form)).hasStatusOk();

        form.put("guardians", List.of());

        assertThat(school.put(TOM, path, seen, form)).hasStatus(412);
        assertThat(guardians(MARIEKE, student)).hasSize(2);
    }

    @Test
    void anybodyElseOfTheSchoolChangesNobody() {
        var student = student(Map.of("guardians", List.of(petra())));
        var form = form(student);
        form.put("guardians", List.of());

        assertThat(put(SANNE, student, form)).hasStatus(403);
        assertThat(put(PETRA, student, form)).hasStatus(403);
        assertThat(guardians(MARIEKE, student)).hasSize(1);
    }

    @Test
    @Tag("GW-24")
    @Tag("SCH-05")
    void theSchoolSeesWhatAgeLeavesToEachOfThem() {
        var student = student(Map.of(
                "birthDate",
                "2010-11-30",
                "guardians",
                List.of(petra(), network("Buurman Ko"), contact("Vader", "PARENT"))));

        clock.set(LocalDate.of(2026, 11, 29));
        assertThat(rights(student))
                .containsExactly(
                        tuple("Buurman Ko", true, false, false),
                        tuple("Petra", true, true, true),
                        tuple("Vader", false, false, false));
        clock.set(LocalDate.of(2026, 11, 30));
        assertThat(rights(student))
                .as("16: the student decides about consent")
                .containsExactly(
                        tuple("Buurman Ko", true, false, false),
                        tuple("Petra", true, true, false),
                        tuple("Vader", false, false, false));
        clock.set(LocalDate.of(2028, 11, 30));
        assertThat(rights(student))
                .as("18: nobody, until the student says so")
                .extracting(g -> g.toList().get(1))
                .containsOnly(false);
    }

    @Test
    @Tag("GW-24")
    void theOtherServicesHearThatTheStudentKeepsContentFromAParent() {
        clock.set(LocalDate.of(2026, 11, 30));
        var student = student(Map.of("birthDate", "2010-01-31", "accountId", DAAN.id(), "guardians", List.of(petra())));
        assertThat(contentOfPetra()).isTrue();
        var path = "/v1/students/" + student;

        assertThat(school.put(
                        DAAN, path + "/parents", school.etag(DAAN, path), Map.of("informed", false, "shielded", true)))
                .hasStatusOk();

        assertThat(contentOfPetra()).isFalse();
    }

    private @Nullable Boolean contentOfPetra() {
        return owner.published(StudentChanged.class)
                .getLast()
                .guardians()
                .getFirst()
                .content();
    }

    private List<org.assertj.core.groups.Tuple> rights(UUID student) {
        return guardians(MARIEKE, student).stream()
                .map(g -> tuple(
                        g.get("name").asString(),
                        g.get("informed").asBoolean(),
                        g.get("content").asBoolean(),
                        g.get("consent").asBoolean()))
                .toList();
    }

    private UUID student(Map<String, ?> other) {
        return school.student(other);
    }

    @SafeVarargs
    private MvcTestResult save(UUID student, Map<String, Object>... guardians) {
        var form = form(student);
        form.put("guardians", Arrays.asList(guardians));
        return put(MARIEKE, student, form);
    }

    /** The form as the school has it now. */
    private Map<String, Object> form(UUID student) {
        var now = school.body(school.get(MARIEKE, "/v1/students/" + student));
        var form = school.form();
        form.keySet().removeIf(field -> field.equals("supportNeeds"));
        form.replaceAll((field, _) -> now.get(field).asString());
        form.put("mentorId", MARIEKE.id());
        return form;
    }

    private MvcTestResult put(Person who, UUID student, Map<String, Object> form) {
        var path = "/v1/students/" + student;
        return school.put(who, path, school.etag(MARIEKE, path), form);
    }

    private List<JsonNode> guardians(Person who, UUID student) {
        return school.body(school.get(who, "/v1/students/" + student))
                .get("guardians")
                .valueStream()
                .toList();
    }

    private Contact guardian(UUID student, String name) {
        var found = guardians(MARIEKE, student).stream()
                .filter(guardian -> guardian.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        var contact = contact(name, found.get("relation").asString())
                .with("id", found.get("id").asString())
                .with("contactAllowed", found.get("contactAllowed").asBoolean());
        if (!found.path("accountId").isNull() && !found.path("accountId").isMissingNode()) {
            contact.put("accountId", found.get("accountId").asString());
        }
        return contact;
    }

    private static Contact petra() {
        return contact("Petra", "PARENT").with("accountId", PETRA.id()).with("contactAllowed", true);
    }

    private static Contact network(String name) {
        return contact(name, "NETWORK").with("contactAllowed", true);
    }

    private static Contact contact(String name, String relation) {
        return new Contact().with("name", name).with("relation", relation).with("contactAllowed", false);
    }

    /** Somebody on the form. */
    private static class Contact extends HashMap<String, Object> {
        Contact with(String field, Object value) {
            put(field, value);
            return this;
        }

        Object id() {
            return String.valueOf(get("id"));
        }
    }
}
