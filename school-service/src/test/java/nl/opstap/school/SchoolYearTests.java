package nl.opstap.school;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The end of a school year: classes move up, students leave. */
@SchoolTest
@Tag("SCH-01")
class SchoolYearTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @Test
    @Tag("SCH-02")
    void aClassMovesToTheNextYearInOneActionAndBackAgain() {
        var ids = List.of(inClass("V4a"), inClass("V4a"), inClass("V4a"));
        var other = inClass("V4b");

        assertThat(move(TOM, ids, "V5a"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.students")
                .isEqualTo(3);

        assertThat(classes()).containsExactly("V4b 1", "V5a 3");
        assertThat(school.body(school.get(SANNE, "/v1/students?classGroup=V5a")).get("items"))
                .hasSize(3);
        assertThat(owner.published(StudentChanged.class))
                .filteredOn(event -> event.classGroup().equals("V5a"))
                .hasSize(3);
        var traject = school.body(school.get(MARIEKE, "/v1/students/" + ids.getFirst() + "/traject"));
        assertThat(traject.at("/changes/0/field").asString()).isEqualTo("CLASS");
        assertThat(traject.at("/changes/0/oldValue").asString()).isEqualTo("V4a");
        assertThat(traject.at("/changes/0/authorName").asString()).isEqualTo("Tom");

        assertThat(move(TOM, ids, "V4a")).hasStatusOk();
        assertThat(classes()).containsExactly("V4a 3", "V4b 1");
        assertThat(move(TOM, List.of(other), "V4b"))
                .bodyJson()
                .extractingPath("$.students")
                .isEqualTo(0);
    }

    @Test
    void allMoveOrNone() {
        var ids = new ArrayList<>(List.of(inClass("V4a"), inClass("V4a")));

        assertThat(move(OLGA, ids, "V5a")).hasStatus(403);
        assertThat(move(MO, ids, "V5a")).hasStatus(404);
        ids.add(UUID.randomUUID());
        assertThat(move(TOM, ids, "V5a")).hasStatus(404);
        assertThat(move(TOM, List.of(), "V5a")).hasStatus(422);

        assertThat(classes()).containsExactly("V4a 2");
    }

    @Test
    void whoLeavesGoesFromTheListsStaysInTheHistoryAndCanComeBack() {
        var id = inClass("V6");

        assertThat(leave(id, "2026-11-20", false)).hasStatusOk();

        assertThat(list("")).isEmpty();
        assertThat(list("?left=true")).containsExactly(id.toString());
        assertThat(owner.published(StudentChanged.class))
                .last()
                .satisfies(event -> assertThat(event.status()).isEqualTo("LEFT"));
        assertThat(school.put(
                        MARIEKE,
                        "/v1/students/" + id + "/return",
                        school.etag(MARIEKE, "/v1/students/" + id),
                        Map.of("reason", "Toch nog een jaar")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("ACTIVE");
        assertThat(list("")).containsExactly(id.toString());
    }

    @Test
    @Tag("SCH-02")
    void leavingIsNotForTheFutureAndNotForEverybody() {
        var id = inClass("V6");

        assertThat(leave(id, "2027-07-14", false))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("leftOn");
        assertThat(school.put(
                        SANNE,
                        "/v1/students/" + id + "/leaving",
                        school.etag(SANNE, "/v1/students/" + id),
                        leaving("2026-11-20", false)))
                .hasStatus(403);
        assertThat(leave(id, "2026-11-20", true))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("OUD_LEERLING");
    }

    private UUID inClass(String name) {
        return school.student(Map.of("classGroup", name));
    }

    private MvcTestResult move(Person person, List<UUID> ids, String toClass) {
        return school.post(
                person,
                "/v1/class-moves",
                Map.of("studentIds", ids, "toClass", toClass, "reason", "Naar het volgende schooljaar"));
    }

    private MvcTestResult leave(UUID id, String on, boolean staysInTouch) {
        return school.put(
                MARIEKE,
                "/v1/students/" + id + "/leaving",
                school.etag(MARIEKE, "/v1/students/" + id),
                leaving(on, staysInTouch));
    }

    private static Map<String, Object> leaving(String on, boolean staysInTouch) {
        return Map.of("leftOn", on, "staysInTouch", staysInTouch, "reason", "Diploma gehaald");
    }

    private List<String> list(String query) {
        return school.body(school.get(SANNE, "/v1/students" + query))
                .get("items")
                .valueStream()
                .map(line -> line.get("id").asString())
                .toList();
    }

    private List<String> classes() {
        return school.body(school.get(SANNE, "/v1/classes"))
                .valueStream()
                .map(line ->
                        line.get("name").asString() + " " + line.get("students").asInt())
                .toList();
    }
}
