package nl.opstap.school;

import static nl.opstap.platform.testing.People.INGRID;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static nl.opstap.platform.testing.People.WILMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is done for several students at once: dividing them in the overleg, and training a group. */
@SchoolTest
class StageoverlegTests {
    private static final Person WILMA_HERE = WILMA.at(TestTenant.SCHOOL_A);

    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
        for (var colleague : List.of(SANNE, WILMA_HERE)) {
            assertThat(school.get(colleague, "/v1/me")).hasStatusOk();
        }
    }

    @Test
    @Tag("SCH-13")
    void theOverlegDividesByWhatEverybodyCarriesAndKeepsDateAndWords() {
        var first = student();
        school.assign(student(), SANNE);
        assertThat(caseloads()).containsExactly("Wilma 0", "Sanne 1");

        assertThat(divide(TOM, agreed(first, null, WILMA), agreed(student(), null, SANNE)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.students")
                .isEqualTo(2);

        assertThat(caseloads()).containsExactly("Wilma 1", "Sanne 2");
        var shown = school.body(school.get(TOM, "/v1/students/" + first));
        assertThat(shown.get("stagebegeleiderName").asString()).isEqualTo("Wilma");
        assertThat(shown.get("assignedOn").asString()).isNotEmpty();
        var change = school.body(school.get(TOM, "/v1/students/" + first + "/traject"))
                .at("/changes/0");
        assertThat(change.get("reason").asString()).isEqualTo("Verdeeld in het stageoverleg: kent het bedrijf");
        assertThat(change.get("authorName").asString()).isEqualTo("Tom");
        assertThat(owner.published(StudentChanged.class))
                .filteredOn(event -> WILMA.id().equals(event.stagebegeleiderId()))
                .hasSize(1);
    }

    @Test
    @Tag("SCH-13")
    void whatACollegueDividedMeanwhileIsNotDividedUnseenAndNothingIsHalfDone() {
        var mine = student();
        var taken = student();
        school.assign(taken, SANNE);

        assertThat(divide(TOM, agreed(mine, null, WILMA), agreed(taken, null, WILMA)))
                .hasStatus(409)
                .bodyJson()
                .satisfies(problem -> {
                    assertThat(problem).extractingPath("$.type").isEqualTo("/problems/divided-meanwhile");
                    assertThat(problem).extractingPath("$.errors[*].field").isEqualTo(List.of("students[1].seen"));
                });

        assertThat(caseloads()).containsExactly("Wilma 0", "Sanne 1");
    }

    @Test
    void aDivisionIsTakenBackAndTheStudentWaitsAgain() {
        var id = student();
        assertThat(divide(TOM, agreed(id, null, SANNE))).hasStatusOk();

        assertThat(divide(TOM, agreed(id, SANNE, null))).hasStatusOk();

        assertThat(school.body(school.get(TOM, "/v1/students?step=ASSIGNMENT")).get("items"))
                .extracting(line -> line.get("id").asString())
                .contains(id.toString());
        assertThat(caseloads()).containsExactly("Sanne 0", "Wilma 0");
    }

    @Test
    void dividingIsForTheOverlegOfThisSchoolAndOnlyAmongItsStagebegeleiders() {
        var id = student();

        for (var refused : List.of(MARIEKE, OLGA, INGRID)) {
            assertThat(divide(refused, agreed(id, null, SANNE)))
                    .as(refused.name())
                    .hasStatus(403);
            assertThat(school.get(refused, "/v1/caseloads")).hasStatus(403);
        }
        assertThat(divide(WILMA.at(TestTenant.SCHOOL_B), agreed(id, null, SANNE)))
                .hasStatus(404);
        assertThat(divide(TOM, agreed(id, null, MARIEKE)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("students[0].stagebegeleiderId");
        assertThat(divide(TOM)).hasStatus(422);
    }

    @Test
    @Tag("SCH-20")
    void aGroupBeginsAModuleTogetherAndWhoIsFurtherStaysThere() {
        var begins = student();
        var further = student();
        assertThat(school.put(
                        MARIEKE,
                        "/v1/students/" + further + "/training-modules/2",
                        null,
                        Map.of("status", "DONE", "testResult", "PASSED", "testedOn", "2026-11-02")))
                .hasStatusOk();

        assertThat(train(MARIEKE, List.of(begins, further), 2, "BUSY"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.students")
                .isEqualTo(1);

        assertThat(module(begins, 2)).isEqualTo("BUSY");
        assertThat(module(further, 2)).isEqualTo("DONE");
        assertThat(train(MARIEKE, List.of(begins, further), 2, "DONE")).hasStatusOk();
        assertThat(module(begins, 2)).isEqualTo("DONE");
        assertThat(school.body(school.get(MARIEKE, "/v1/students/" + begins))
                        .at("/readiness/trainingStarted")
                        .asBoolean())
                .as("and the gate is open")
                .isTrue();
    }

    @Test
    void aGroupWithSomebodyElsesStudentIsRefusedAsAWhole() {
        var mine = student();

        assertThat(train(MO, List.of(mine), 1, "BUSY")).hasStatus(404);
        assertThat(train(MARIEKE, List.of(mine, UUID.randomUUID()), 1, "BUSY")).hasStatus(404);
        assertThat(train(INGRID, List.of(mine), 1, "BUSY")).hasStatus(403);
        assertThat(train(MARIEKE, List.of(mine), 99, "BUSY")).hasStatus(404);
        assertThat(train(MARIEKE, List.of(mine), 1, "NOT_STARTED")).hasStatus(422);
        assertThat(train(MARIEKE, List.of(), 1, "BUSY")).hasStatus(422);

        assertThat(module(mine, 1)).isEqualTo("NOT_STARTED");
    }

    private UUID student() {
        var id = school.student(Map.of());
        assertThat(school.submitAanmelding(id, "PUNCTUALITY")).hasStatusOk();
        return id;
    }

    private List<String> caseloads() {
        var found = school.body(school.get(TOM, "/v1/caseloads"));
        return found.valueStream()
                .map(one ->
                        one.get("name").asString() + " " + one.get("students").asInt())
                .toList();
    }

    private static Map<String, @Nullable Object> agreed(UUID student, @Nullable Person seen, @Nullable Person guide) {
        var agreed = new LinkedHashMap<String, @Nullable Object>();
        agreed.put("studentId", student);
        agreed.put("seen", seen == null ? null : seen.id());
        agreed.put("stagebegeleiderId", guide == null ? null : guide.id());
        agreed.put("note", guide == null ? null : "kent het bedrijf");
        return agreed;
    }

    @SafeVarargs
    private MvcTestResult divide(Person person, Map<String, @Nullable Object>... agreed) {
        return school.post(person, "/v1/divisions", Map.of("students", Arrays.asList(agreed)));
    }

    private MvcTestResult train(Person person, List<UUID> ids, int module, String status) {
        return school.post(
                person, "/v1/group-trainings", Map.of("studentIds", ids, "module", module, "status", status));
    }

    private String module(UUID student, int number) {
        return school.body(school.get(MARIEKE, "/v1/students/" + student + "/training-modules"))
                .at("/modules/" + (number - 1) + "/status")
                .asString();
    }
}
