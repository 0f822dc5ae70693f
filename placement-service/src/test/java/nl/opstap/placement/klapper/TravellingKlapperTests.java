package nl.opstap.placement.klapper;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.WILMA;
import static nl.opstap.platform.testing.TestTenant.SCHOOL_A;
import static nl.opstap.platform.testing.TestTenant.SCHOOL_B;
import static nl.opstap.platform.testing.TestTenant.SCHOOL_MBO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.rights.ErasedTable;
import nl.opstap.contracts.rights.ErasureDone;
import nl.opstap.contracts.rights.ErasureRequested;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.placement.Desk;
import nl.opstap.placement.PlacementTest;
import nl.opstap.placement.Scene;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/**
 * A student leaves one school for another with the same account. The klapper goes along, by the student's own hand; the
 * wall between the schools stands for everybody else.
 */
@PlacementTest
class TravellingKlapperTests {
    private static final String MINE = "/v1/my-klapper";
    /** Daan at both schools, working in the new one. */
    private static final Person AT_BOTH = DAAN.in(SCHOOL_B, "student").at(SCHOOL_B);
    /** The same account, before it was at the new school or after the old one closed it. */
    private static final Person AT_NEW =
            new Person(DAAN.id(), DAAN.name(), DAAN.username(), List.of(), null).in(SCHOOL_B, "student");

    @Autowired
    Scene scene;

    @Autowired
    Desk desk;

    @Autowired
    OwnerSql owner;

    private UUID atOldSchool;
    private UUID atNewSchool;
    private UUID earlier;
    private UUID present;

    @BeforeEach
    void aStageThatWasJudgedAndOneThatBeginsElsewhere() {
        owner.empty();
        scene.policies();
        atOldSchool = scene.student(Scene.MINOR, Scene.READY);
        earlier = judged(desk.running(atOldSchool, scene.place()));
        atNewSchool = scene.student(
                SCHOOL_B,
                BAS,
                Ids.next(),
                DAAN,
                Scene.MINOR,
                Scene.READY,
                List.of(new Guardian(PETRA.id(), PETRA.name(), true)));
        present = desk.agreed(SCHOOL_B, BAS, AT_NEW, atNewSchool, scene.place());
    }

    @Test
    @Tag("SCH-40")
    void theStudentSeesTheStagesOfBothSchoolsEachWithItsSchool() {
        var klapper = desk.ok(desk.get(AT_BOTH, MINE));

        assertThat(values(klapper.get("schools"), "name")).containsExactly("School kastanjelaan", "School zwaluwhof");
        assertThat(chapters(klapper)).containsExactlyInAnyOrder(earlier.toString(), present.toString());
        var old = chapter(klapper, earlier);
        assertThat(old.get("schoolId").asString()).isEqualTo(SCHOOL_A.id().toString());
        assertThat(old.at("/chapter/moments/0/scores/0/settled").asInt()).isEqualTo(3);
        assertThat(old.at("/chapter/moments/0/scores/0/supervisor").isNull()).isTrue();
        assertThat(klapper.at("/present/placementId").asString()).isEqualTo(present.toString());
    }

    @Test
    @Tag("SCH-40")
    void whoeverHasAnotherAccountSeesNothingOfIt() {
        assertThat(chapters(desk.ok(desk.get(LOTTE, MINE)))).isEmpty();
        assertThat(chapters(desk.ok(desk.get(LOTTE.in(SCHOOL_B, "student").at(SCHOOL_B), MINE))))
                .isEmpty();
    }

    @Test
    @Tag("SCH-40")
    void anAccountAtOneSchoolSeesTheStagesOfThatSchool() {
        assertThat(chapters(desk.ok(desk.get(DAAN, MINE)))).containsExactly(earlier.toString());
        assertThat(chapters(desk.ok(desk.get(AT_NEW, MINE)))).containsExactly(present.toString());
    }

    @Test
    @Tag("SCH-40")
    void aMembershipThatIsNotAStudentsOpensNothing() {
        var elsewhereStaff = AT_NEW.in(SCHOOL_A, "stagebegeleider").at(SCHOOL_B);

        assertThat(chapters(desk.ok(desk.get(elsewhereStaff, MINE)))).containsExactly(present.toString());
        assertThat(bring(elsewhereStaff, SCHOOL_A, earlier, "ASSESSMENT", true)).hasStatus(404);
    }

    @Test
    @Tag("SCH-40")
    void whoWorksForBothSchoolsStillSeesEachApart() {
        var parent = PETRA.in(SCHOOL_B, "parent").at(SCHOOL_B);
        for (var other : List.of(WILMA.at(SCHOOL_A), WILMA.at(SCHOOL_B), SANNE, BAS, parent)) {
            assertThat(desk.get(other, MINE)).as(other.name()).hasStatus(404);
            assertThat(bring(other, SCHOOL_A, earlier, "ASSESSMENT", true))
                    .as(other.name())
                    .hasStatus(other == parent ? 403 : 404);
        }
        assertThat(desk.get(parent, klapper(atOldSchool))).hasStatus(404);
        assertThat(desk.get(BAS, klapper(atOldSchool))).hasStatus(404);
        assertThat(chapters(desk.ok(desk.get(BAS, klapper(atNewSchool))), "placementId"))
                .containsExactly(present.toString());
        assertThat(desk.ok(desk.get(BAS, klapper(atNewSchool))).get("brought")).isEmpty();
    }

    @Test
    @Tag("SCH-42")
    void theCompanySeesNothingOfTheOtherSchoolUntilTheStudentTakesItAlongAndNothingAfter() {
        var link = companyLink();
        assertThat(desk.ok(desk.look(link)).get("shared")).isEmpty();

        var klapper = desk.ok(bring(AT_BOTH, SCHOOL_A, earlier, "ASSESSMENT", true));

        assertThat(chapter(klapper, earlier).at("/chapter/shown/0").asString()).isEqualTo("ASSESSMENT");
        var shared = desk.ok(desk.look(link)).get("shared");
        assertThat(values(shared, "label")).containsExactly("Beoordeling bij Kwekerij De Proef");
        assertThat(values(shared, "broughtFrom")).containsExactly("School zwaluwhof");
        assertThat(shared.at("/0/text").asString()).contains("Leren samenwerken: goed");

        desk.ok(bring(AT_BOTH, SCHOOL_A, earlier, "ASSESSMENT", false));

        assertThat(desk.ok(desk.look(link)).get("shared"))
                .as("with the next look")
                .isEmpty();
        assertThat(pages()).isZero();
    }

    @Test
    @Tag("SCH-42")
    void theNewSchoolReadsWhatWasTakenAlongWithWhereItCameFrom() {
        desk.ok(bring(AT_BOTH, SCHOOL_A, earlier, "GOALS", true));

        var page = desk.ok(desk.get(BAS, klapper(atNewSchool))).at("/brought/0");

        assertThat(page.get("schoolName").asString()).isEqualTo("School zwaluwhof");
        assertThat(page.get("companyName").asString()).isEqualTo("Kwekerij De Proef");
        assertThat(page.get("from").asString()).isEqualTo("2026-11-23");
        assertThat(page.get("goals")).hasSize(2);
        assertThat(page.get("shown").asBoolean()).isTrue();
        assertThat(desk.ok(desk.get(SANNE, klapper(atOldSchool))).get("brought"))
                .as("the old school learns nothing of the new one")
                .isEmpty();
    }

    @Test
    @Tag("SCH-42")
    void whatIsTakenIsReadAtTheOtherSchoolAndNeverTakenFromTheCaller() {
        assertThat(desk.put(
                        AT_BOTH,
                        path(SCHOOL_A, earlier, "ASSESSMENT"),
                        Map.of(
                                "placementId",
                                present,
                                "shown",
                                true,
                                "content",
                                Map.of("scores", Map.of("COOPERATION", 4)),
                                "schoolName",
                                "Een heel goede school")))
                .hasStatus2xxSuccessful();

        assertThat(owner.sql("select school_name || content::text from klapper_page")
                        .query(String.class)
                        .single())
                .startsWith("School zwaluwhof")
                .contains("\"COOPERATION\": 3");
    }

    @Test
    @Tag("SCH-42")
    void aSchoolTheTokenDoesNotHoldAndAStageOfSomebodyElseAreNotFound() {
        var lottes = scene.student(Ids.next(), LOTTE, Scene.ADULT, Scene.READY, List.of());
        var stageOfLotte = desk.opened(lottes);

        assertThat(bring(AT_NEW, SCHOOL_A, earlier, "ASSESSMENT", true)).hasStatus(404);
        assertThat(bring(AT_BOTH, SCHOOL_MBO, earlier, "ASSESSMENT", true)).hasStatus(404);
        assertThat(bring(AT_BOTH, SCHOOL_A, stageOfLotte, "GOALS", true)).hasStatus(404);
        assertThat(bring(AT_BOTH, SCHOOL_A, present, "GOALS", true)).hasStatus(404);
        assertThat(desk.put(AT_BOTH, path(SCHOOL_A, earlier, "GOALS"), Map.of("placementId", earlier, "shown", true)))
                .as("a company of the other school")
                .hasStatus(404);
        assertThat(pages()).isZero();
    }

    @Test
    @Tag("SCH-42")
    void aPartThatIsStillEmptyCannotBeTakenAlong() {
        assertThat(bring(AT_BOTH, SCHOOL_A, earlier, "CERTIFICATE", true))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/klapper-page-empty");
    }

    @Test
    @Tag("SCH-42")
    void theSameTickWorksForAnEarlierStageAtTheSameSchool() {
        desk.ok(desk.step(BAS, present, "CANCEL"));
        var next = desk.agreed(SCHOOL_B, BAS, AT_NEW, atNewSchool, scene.place());

        var klapper = desk.ok(
                desk.put(AT_BOTH, path(SCHOOL_B, present, "GOALS"), Map.of("placementId", next, "shown", true)));

        assertThat(chapter(klapper, present).at("/chapter/shown/0").asString()).isEqualTo("GOALS");
        assertThat(pages()).as("nothing has to be copied").isZero();
    }

    @Test
    @Tag("SCH-42")
    void aCopyThatNoCompanySeesAnyMoreCanBeThrownAway() {
        desk.ok(bring(AT_BOTH, SCHOOL_A, earlier, "GOALS", true));
        desk.ok(desk.step(BAS, present, "CANCEL"));
        assertThat(desk.ok(desk.get(AT_BOTH, MINE)).at("/brought/0/shown").asBoolean())
                .isFalse();

        assertThat(throwAway(LOTTE.in(SCHOOL_B, "student").at(SCHOOL_B))).hasStatus(404);
        assertThat(throwAway(BAS)).hasStatus(404);
        assertThat(pages()).isOne();

        assertThat(desk.ok(throwAway(AT_NEW)).get("brought")).isEmpty();
        assertThat(pages()).isZero();
    }

    @Test
    @Tag("SCH-40")
    void whenTheOldSchoolClosesTheAccountOrErasesTheStageWhatWasTakenAlongStays() {
        desk.ok(bring(AT_BOTH, SCHOOL_A, earlier, "ASSESSMENT", true));
        scene.tell(SCHOOL_A, new ErasureRequested(UUID.randomUUID(), atOldSchool));

        var klapper = desk.ok(desk.get(AT_NEW, MINE));

        assertThat(chapters(klapper)).containsExactly(present.toString());
        assertThat(klapper.at("/closed/0").asString()).isEqualTo(SCHOOL_A.id().toString());
        assertThat(klapper.at("/brought/0/scores/0/settled").asInt()).isEqualTo(3);
        desk.ok(desk.step(BAS, present, "CANCEL"));
        var next = desk.agreed(SCHOOL_B, BAS, AT_NEW, atNewSchool, scene.place());
        assertThat(desk.ok(desk.get(AT_NEW, MINE)).at("/brought/0/shown").asBoolean())
                .as("the next company sees nothing by itself")
                .isFalse();
        var shown = desk.ok(
                desk.put(AT_NEW, path(SCHOOL_A, earlier, "ASSESSMENT"), Map.of("placementId", next, "shown", true)));
        assertThat(shown.at("/brought/0/shown").asBoolean()).isTrue();
        assertThat(desk.put(AT_BOTH, path(SCHOOL_A, earlier, "ASSESSMENT"), Map.of("placementId", next, "shown", true)))
                .hasStatusOk();
    }

    @Test
    @Tag("GW-40")
    @Tag("SCH-40")
    void anErasureAtTheNewSchoolTakesThePages() {
        desk.ok(bring(AT_BOTH, SCHOOL_A, earlier, "ASSESSMENT", true));

        scene.tell(SCHOOL_B, new ErasureRequested(UUID.randomUUID(), atNewSchool));

        assertThat(pages()).isZero();
        assertThat(owner.published(ErasureDone.class).getLast().tables())
                .filteredOn(line -> line.rows() > 0)
                .extracting(ErasedTable::table)
                .contains("klapper_page");
        assertThat(chapters(desk.ok(desk.get(DAAN, MINE)))).containsExactly(earlier.toString());
    }

    @Test
    @Tag("GW-30")
    void eachSchoolRecordsItsOwnPartAndTheOldOneDoesNotLearnOfTheNew() {
        desk.ok(bring(AT_BOTH, SCHOOL_A, earlier, "ASSESSMENT", true));

        assertThat(owner.sql("""
                        select action from access_record
                        where tenant_id = ? and subject_id = ? and item = 'KLAPPER' and actor_tenant = tenant_id
                        order by at""")
                        .params(SCHOOL_A.id(), atOldSchool)
                        .query(String.class)
                        .list())
                .containsExactly("EXPORT", "READ");
        assertThat(owner.sql(
                                "select count(*) from access_record where tenant_id = ? and (subject_id = ? or actor_tenant = ?)")
                        .params(SCHOOL_A.id(), atNewSchool, SCHOOL_B.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select action from access_record where tenant_id = ? and item = 'KLAPPER' order by at")
                        .params(SCHOOL_B.id())
                        .query(String.class)
                        .list())
                .containsExactly("CHANGE", "READ");
    }

    private UUID judged(UUID placement) {
        desk.ok(desk.step(SANNE, placement, "START_CLOSING"));
        desk.ok(desk.post(SANNE, of(placement, "assessments"), Map.of("moment", "FINAL")));
        var id = desk.ok(desk.get(SANNE, of(placement, "assessments")))
                .get(0)
                .get("id")
                .asString();
        desk.ok(desk.byLink(desk.lastLink("ASSESS"), Map.of("agreed", true, "scores", scores(2))));
        desk.ok(desk.put(SANNE, of(placement, "assessments/" + id + "/school-part"), Map.of("scores", scores(3))));
        desk.ok(desk.put(SANNE, of(placement, "assessments/" + id + "/settlement"), Map.of("scores", scores(3))));
        return placement;
    }

    private MvcTestResult bring(Person person, TestTenant school, UUID chapter, String part, boolean shown) {
        return desk.put(person, path(school, chapter, part), Map.of("placementId", present, "shown", shown));
    }

    private MvcTestResult throwAway(Person person) {
        return desk.send(HttpMethod.DELETE, person, path(SCHOOL_A, earlier, "GOALS"), Map.of());
    }

    private String companyLink() {
        assertThat(desk.post(BAS, of(present, "company-links"), Map.of())).hasStatus(202);
        return desk.lastLink("COMPANY_VIEW");
    }

    private long pages() {
        return owner.count("klapper_page");
    }

    private static List<String> chapters(JsonNode mine) {
        return mine.get("chapters")
                .valueStream()
                .map(one -> one.at("/chapter/placementId").asString())
                .toList();
    }

    private static List<String> chapters(JsonNode klapper, String field) {
        return values(klapper.get("chapters"), field);
    }

    private static JsonNode chapter(JsonNode mine, UUID id) {
        return mine.get("chapters")
                .valueStream()
                .filter(one -> one.at("/chapter/placementId").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(JsonNode all, String field) {
        return all.valueStream().map(one -> one.get(field).asString()).toList();
    }

    private static String path(TestTenant school, UUID chapter, String part) {
        return MINE + "/schools/%s/chapters/%s/%s".formatted(school.id(), chapter, part);
    }

    private static String klapper(UUID student) {
        return "/v1/students/" + student + "/stageklapper";
    }

    private static String of(UUID placement, String resource) {
        return "/v1/placements/%s/%s".formatted(placement, resource);
    }

    private static Map<String, Integer> scores(int cooperation) {
        return Map.of("PUNCTUALITY", 4, "COOPERATION", cooperation);
    }
}
