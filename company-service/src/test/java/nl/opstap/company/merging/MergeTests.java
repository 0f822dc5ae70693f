package nl.opstap.company.merging;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.PoolFixture;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.company.PlaceChanged;
import nl.opstap.contracts.company.RecognisedTraining;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OpstapTest
@Tag("COM-03")
class MergeTests {
    /** What becomes of every table that refers to a company when it is merged; a new one has to be thought of here. */
    private static final List<String> MOVED = List.of(
            "company_network",
            "contact_person",
            "leerbedrijf",
            "place",
            "recognition",
            "relation_owner",
            "request_limit");

    private static final List<String> READ_ALONG = List.of(
            "company",
            "company_evaluation",
            "company_note",
            "company_proposal",
            "contact_moment",
            "proven_need",
            "suitability_judgement",
            "suitability_warning");
    private static final List<String> HISTORY = List.of("company_merge");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    @Autowired
    TestClock clock;

    PoolFixture pool;
    UUID kept;
    UUID other;

    @BeforeEach
    void twoCompaniesThatAreOne() {
        sql.empty();
        pool = new PoolFixture(sql);
        kept = pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7);
        other = pool.company("Kwekerij de Proef BV", "GREEN", 51.4, 5.7);
        named(TestTenant.SCHOOL_A, "Zwaluwhof");
        named(TestTenant.SCHOOL_B, "Kastanjelaan");
    }

    @Test
    void everythingOfTheSecondGoesOnUnderTheFirst() {
        pool.place(kept, "GREEN", 1);
        var place = pool.place(other, "GREEN", 2);
        seatTaken(place);
        person(SANNE, other, "Jos");
        log(SANNE, other, "JOB");
        log(BAS, other, "VISIT_OR_LESSON");
        send(BAS, "/v1/companies/" + other + "/relation-owner", "{}");

        assertThat(merge(SANNE, 0, 0)).hasStatus(201).bodyText().contains("\"undoing\":\"POSSIBLE\"", "Sanne");

        assertThat(read(SANNE, "/v1/companies/" + kept + "/places", "$.items[*].id"))
                .hasSize(2)
                .contains(place.toString());
        assertThat(sql.sql("select state from seat_request").query(String.class).list())
                .containsExactly("FIRM");
        assertThat(sql.count("booking_day")).isOne();
        assertThat(read(SANNE, "/v1/companies/" + kept + "/contact-persons", "$.items[*].name"))
                .containsExactly("Jos");
        assertThat(read(SANNE, "/v1/companies/" + kept + "/contact-moments", "$.items[*].purpose"))
                .containsExactlyInAnyOrder("JOB", "VISIT_OR_LESSON");
        assertThat(read(BAS, "/v1/companies/" + kept + "/contact-moments", "$.items[*].summary"))
                .containsOnlyOnce("Bas sprak Jos")
                .doesNotContain("Sanne sprak Jos");
        assertThat(get(SANNE, "/v1/companies/" + kept + "/relation-owner"))
                .bodyText()
                .contains("Bas", "Kastanjelaan");
        assertThat(get(SANNE, "/v1/companies/" + kept)).bodyText().contains("\"lastContact\":\"2026-11-23\"");
    }

    @Test
    void everyTableThatRefersToACompanyHasItsPlaceInAMerge() {
        var referring = sql.sql("""
                select distinct conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid = 'company'::regclass""").query(String.class).list();

        assertThat(referring)
                .as("what becomes of its rows when a company is merged (ADR 15)")
                .isSubsetOf(List.of(MOVED, READ_ALONG, HISTORY).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    @Tag("COM-41")
    void whatTheSecondWantedOfRequestsCountsForTheFirstUnlessThatSaidSomethingItself() {
        wants(other, 3);
        var merge = merged();

        assertThat(get(SANNE, "/v1/companies/" + kept + "/request-limit"))
                .bodyText()
                .contains("\"perMonth\":3");
        undo(SANNE, merge);
        assertThat(get(SANNE, "/v1/companies/" + other + "/request-limit"))
                .bodyText()
                .contains("\"perMonth\":3");
        assertThat(get(SANNE, "/v1/companies/" + kept + "/request-limit"))
                .bodyText()
                .contains("\"own\":false");

        wants(kept, 9);
        assertThat(merge(SANNE, 2, 2)).hasStatus(201);
        assertThat(get(SANNE, "/v1/companies/" + kept + "/request-limit"))
                .bodyText()
                .contains("\"perMonth\":9");
    }

    @Test
    @Tag("COM-09")
    @Tag("COM-12")
    void networksAndRecognitionsGoAlongButForWhatTheFirstHasAlready() {
        recognised(kept, "25250", "[2026-01-01,2027-01-01)");
        recognised(other, "25250", "[2026-06-01,2028-01-01)");
        recognised(other, "25251", "[2026-06-01,)");
        sql.sql("""
                insert into company_network (region_id, company_id, networks, changed_at)
                values (:region, :company, '{ION}', '2026-11-01')""")
                .param("region", TestTenant.REGION.regionId())
                .param("company", other)
                .update();

        var merge = merged();

        assertThat(sql.published(CompanyChanged.class))
                .filteredOn(told -> told.companyId().equals(kept))
                .last()
                .satisfies(told -> assertThat(told.recognitions())
                        .extracting(RecognisedTraining::crebo)
                        .containsExactlyInAnyOrder("25250", "25251"));
        assertThat(get(SANNE, "/v1/companies/" + kept)).bodyText().contains("ION");

        undo(SANNE, merge);

        assertThat(get(SANNE, "/v1/companies/" + kept)).bodyText().doesNotContain("ION");
        assertThat(get(SANNE, "/v1/companies/" + other)).bodyText().contains("ION");
        assertThat(sql.published(CompanyChanged.class).getLast().recognitions()).hasSize(2);
    }

    private void recognised(UUID company, String crebo, String validity) {
        sql.sql("""
                insert into recognition (region_id, id, company_id, crebo, validity, created_at, changed_at)
                values (:region, gen_random_uuid(), :company, :crebo, cast(:validity as daterange), now(), now())""")
                .param("region", TestTenant.REGION.regionId())
                .param("company", company)
                .param("crebo", crebo)
                .param("validity", validity)
                .update();
    }

    private void wants(UUID company, int perMonth) {
        sql.sql("""
                insert into request_limit (region_id, company_id, per_month, version, changed_at, changed_by)
                values (:region, :company, :perMonth, 1, '2026-11-01', :company)""")
                .param("region", TestTenant.REGION.regionId())
                .param("company", company)
                .param("perMonth", perMonth)
                .update();
    }

    @Test
    void theMergedOneIsFoundNoLongerAndItsPagePointsToTheOther() {
        log(SANNE, other, "JOB");
        merge(SANNE, 0, 0);

        assertThat(read(MARIEKE, "/v1/companies?text=proef", "$.items[*].id")).containsExactly(kept.toString());
        assertThat(get(MARIEKE, "/v1/pool")).bodyText().contains("\"companies\":1");
        assertThat(get(MARIEKE, "/v1/contact-moments?month=2026-11"))
                .bodyText()
                .contains(kept.toString())
                .doesNotContain(other.toString());
        assertThat(get(MARIEKE, "/v1/companies/" + other))
                .hasStatusOk()
                .bodyText()
                .contains("Kwekerij de Proef BV", "\"active\":false");
        assertThat(get(MARIEKE, "/v1/companies/" + other + "/merges"))
                .hasStatusOk()
                .bodyText()
                .contains("\"mergedInto\":{\"id\":\"" + kept + "\",\"name\":\"Kwekerij De Proef\"}");
        assertThat(get(MARIEKE, "/v1/companies/" + kept + "/merges"))
                .bodyText()
                .contains("\"mergedInto\":null", other.toString(), "2026-12-23");
    }

    @Test
    void nobodyWorksOnWithTheMergedOne() {
        var person = person(SANNE, other, "Jos");
        merge(SANNE, 0, 0);

        assertThat(send(SANNE, "/v1/companies/" + other + "/relation-owner", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("company-merged", kept.toString());
        assertThat(log(SANNE, other, "JOB")).hasStatus(409);
        assertThat(get(SANNE, "/v1/companies/" + other + "/contact-persons")).hasStatus(409);
        assertThat(get(SANNE, "/v1/companies/" + other + "/contact-persons/" + person))
                .hasStatus(404);
        assertThat(get(SANNE, "/v1/companies/" + other + "/private-note")).hasStatus(409);
        assertThat(write(SANNE, other, 0, "x")).hasStatus(409);
        assertThat(open(other, 1)).hasStatus(409);
        assertThat(sql.count("contact_person")).isOne();
    }

    @Test
    void anUndoCarriesBackWhatWasCarriedAndLeavesWhatCameSince() {
        var place = pool.place(other, "GREEN", 2);
        seatTaken(place);
        person(SANNE, other, "Jos");
        log(SANNE, other, "JOB");
        send(BAS, "/v1/companies/" + other + "/relation-owner", "{}");
        var merge = merged();
        var since = pool.place(kept, "GREEN", 1);
        person(BAS, kept, "Mieke");
        log(BAS, kept, "VISIT_OR_LESSON");

        assertThat(undo(RIA, merge)).hasStatusOk().bodyText().contains("\"undoing\":\"UNDONE_ALREADY\"");

        assertThat(read(SANNE, "/v1/companies/" + other + "/places", "$.items[*].id"))
                .containsExactly(place.toString());
        assertThat(read(SANNE, "/v1/companies/" + kept + "/places", "$.items[*].id"))
                .containsExactly(since.toString());
        assertThat(sql.count("booking_day")).isOne();
        assertThat(read(SANNE, "/v1/companies/" + other + "/contact-persons", "$.items[*].name"))
                .containsExactly("Jos");
        assertThat(read(SANNE, "/v1/companies/" + kept + "/contact-persons", "$.items[*].name"))
                .containsExactly("Mieke");
        assertThat(read(SANNE, "/v1/companies/" + other + "/contact-moments", "$.items[*].purpose"))
                .containsExactly("JOB");
        assertThat(read(SANNE, "/v1/companies/" + kept + "/contact-moments", "$.items[*].purpose"))
                .containsExactly("VISIT_OR_LESSON");
        assertThat(get(SANNE, "/v1/companies/" + other + "/relation-owner"))
                .bodyText()
                .contains("Bas");
        assertThat(get(SANNE, "/v1/companies/" + kept + "/relation-owner"))
                .bodyText()
                .contains("\"owner\":null");
        assertThat(read(MARIEKE, "/v1/companies?text=proef", "$.items[*].id"))
                .containsExactlyInAnyOrder(kept.toString(), other.toString());
        assertThat(undo(SANNE, merge)).hasStatus(409).bodyText().contains("merge-undone");
        assertThat(merge(SANNE, 2, 2)).hasStatus(201);
    }

    @Test
    void placesAreToldUnderTheCompanyTheyGoTo() {
        var place = pool.place(other, "GREEN", 2);

        var merge = merged();

        assertThat(sql.published(PlaceChanged.class)).singleElement().satisfies(told -> {
            assertThat(told.placeId()).isEqualTo(place);
            assertThat(told.companyId()).isEqualTo(kept);
        });
        assertThat(sql.published(CompanyChanged.class))
                .filteredOn(told -> told.companyId().equals(other))
                .singleElement()
                .satisfies(told -> assertThat(told.active()).isFalse());

        undo(SANNE, merge);

        assertThat(sql.published(PlaceChanged.class).getLast().companyId()).isEqualTo(other);
        assertThat(sql.published(CompanyChanged.class).getLast()).satisfies(told -> {
            assertThat(told.companyId()).isEqualTo(other);
            assertThat(told.active()).isTrue();
        });
    }

    @Test
    void thePrivateNoteOfAnotherSchoolGoesAlongUnseen() {
        write(BAS, other, 0, "Directeur is ziek");
        write(SANNE, kept, 0, "Vraag naar Jos");

        var merge = merged();

        assertThat(note(SANNE, kept)).isEqualTo("Vraag naar Jos");
        assertThat(note(BAS, kept)).contains("Directeur is ziek").doesNotContain("Jos");
        for (var uri : List.of(
                "/v1/companies/" + kept + "/merges",
                "/v1/companies/" + kept,
                "/v1/companies?text=ziek",
                "/v1/companies/" + kept + "/contact-moments")) {
            assertThat(get(SANNE, uri)).bodyText().doesNotContain("ziek");
        }
        long seen = app.in(
                TestTenant.SCHOOL_A.tenant(),
                database -> database.sql("select count(*) from company_note")
                        .query(Long.class)
                        .single());
        assertThat(seen).isOne();

        undo(SANNE, merge);

        assertThat(note(BAS, other)).isEqualTo("Directeur is ziek");
        assertThat(note(BAS, kept)).isEmpty();
    }

    @Test
    void twoNotesOfOneSchoolAreReadAsOneAndBothAreThereAgainAfterAnUndo() {
        write(SANNE, kept, 0, "Vraag naar Jos");
        write(SANNE, other, 0, "Bel na twaalven");

        var merge = merged();

        assertThat(note(SANNE, kept))
                .isEqualTo("Vraag naar Jos\n\n— Notitie bij Kwekerij de Proef BV —\nBel na twaalven");
        assertThat(write(SANNE, kept, 0, "Wie dit schrijft, zag de tweede niet"))
                .hasStatus(412);

        undo(SANNE, merge);

        assertThat(note(SANNE, kept)).isEqualTo("Vraag naar Jos");
        assertThat(note(SANNE, other)).isEqualTo("Bel na twaalven");
    }

    @Test
    void aNoteWrittenAfterTheMergeTakesTheOtherInAndLosesNothing() {
        write(SANNE, other, 0, "Bel na twaalven");
        var merge = merged();

        assertThat(write(SANNE, kept, 0, "Bel na twaalven, vraag naar Jos")).hasStatusOk();
        assertThat(note(SANNE, kept)).isEqualTo("Bel na twaalven, vraag naar Jos");

        undo(SANNE, merge);
        assertThat(note(SANNE, kept)).isEqualTo("Bel na twaalven, vraag naar Jos");
        assertThat(note(SANNE, other)).isEqualTo("Bel na twaalven");

        merge(SANNE, 2, 2);
        assertThat(note(SANNE, kept)).contains("vraag naar Jos", "— Notitie bij");
    }

    @Test
    void whatTheKeptOneLacksItTakesOverUntilAnUndo() {
        sql.sql("update company set phone = '0492 1', contact_name = 'Jos', website = 'b.example' where id = :id")
                .param("id", other)
                .update();
        sql.sql("update company set website = 'a.example' where id = :id")
                .param("id", kept)
                .update();

        var merge = merged();

        assertThat(get(SANNE, "/v1/companies/" + kept)).bodyText().contains("Jos", "0492 1", "a.example");

        undo(SANNE, merge);

        assertThat(get(SANNE, "/v1/companies/" + kept))
                .bodyText()
                .contains("a.example")
                .doesNotContain("Jos", "0492 1");
    }

    @Test
    void theRelationOwnerOfTheKeptOneStays() {
        send(SANNE, "/v1/companies/" + kept + "/relation-owner", "{}");
        send(BAS, "/v1/companies/" + other + "/relation-owner", "{}");

        var merge = merged();
        assertThat(get(JASPER, "/v1/companies/" + kept + "/relation-owner"))
                .bodyText()
                .contains("Sanne")
                .doesNotContain("Bas");

        undo(SANNE, merge);
        assertThat(get(JASPER, "/v1/companies/" + other + "/relation-owner"))
                .bodyText()
                .contains("Bas");
    }

    @Test
    void thirtyDaysLaterItStays() {
        var merge = merged();

        clock.set(LocalDate.of(2026, 12, 24));

        assertThat(get(SANNE, "/v1/companies/" + kept + "/merges")).bodyText().contains("\"undoing\":\"TOO_LATE\"");
        assertThat(undo(SANNE, merge)).hasStatus(409).bodyText().contains("merge-too-old");
    }

    @Test
    void oneIsMergedOnceAndALaterMergeIsUndoneFirst() {
        var third = pool.company("De Proef, kwekerij", "GREEN", 51.4, 5.7);
        var place = pool.place(other, "GREEN", 1);
        log(SANNE, other, "JOB");
        var first = merged();

        assertThat(merge(SANNE, third, 0, other, 1)).hasStatus(409).bodyText().contains("company-merged");
        assertThat(merge(SANNE, other, 1, third, 0)).hasStatus(409);

        var second = id(merge(SANNE, third, 0, kept, 1));
        assertThat(read(SANNE, "/v1/companies/" + third + "/contact-moments", "$.items[*].purpose"))
                .containsExactly("JOB");
        assertThat(get(SANNE, "/v1/companies/" + other + "/merges")).bodyText().contains(third.toString());
        assertThat(undo(SANNE, first)).hasStatus(409).bodyText().contains("merge-later-first");

        assertThat(undo(SANNE, third, second)).hasStatusOk();
        assertThat(get(SANNE, "/v1/companies/" + other + "/merges")).bodyText().contains(kept.toString());
        assertThat(undo(SANNE, first)).hasStatusOk();
        assertThat(read(SANNE, "/v1/companies/" + other + "/places", "$.items[*].id"))
                .containsExactly(place.toString());
        assertThat(read(SANNE, "/v1/companies/" + other + "/contact-moments", "$.items[*].purpose"))
                .containsExactly("JOB");
    }

    @Test
    void whoDidNotSeeTheLatestOfBothHasToLookAgain() {
        sql.sql("update company set version = 3 where id = :id")
                .param("id", other)
                .update();

        assertThat(merge(SANNE, 0, 2)).hasStatus(412);
        assertThat(merge(SANNE, 1, 3)).hasStatus(412);
        assertThat(merge(SANNE, kept, 0, kept, 0)).hasStatus(422);
        assertThat(sql.count("company_merge")).isZero();
        assertThat(merge(SANNE, 0, 3)).hasStatus(201);
    }

    @Test
    void anOpenCompanyDoesNotDisappearIntoAClosedOne() {
        sql.sql("update company set active = false where id = :id")
                .param("id", kept)
                .update();

        assertThat(merge(SANNE, 0, 0)).hasStatus(409).bodyText().contains("merge-into-closed");
        assertThat(merge(SANNE, other, 0, kept, 0)).hasStatus(201);
    }

    @Test
    void aClosedCompanyIsClosedAgainAfterAnUndo() {
        sql.sql("update company set active = false where id = :id")
                .param("id", other)
                .update();

        undo(SANNE, merged());

        assertThat(get(SANNE, "/v1/companies/" + other)).bodyText().contains("\"active\":false");
    }

    @Test
    void onlyWhoEditsThePoolOfTheRegionMergesInIt() {
        assertThat(merge(MARIEKE, 0, 0)).hasStatus(403);
        assertThat(merge(JASPER, 0, 0)).hasStatus(403);
        assertThat(merge(STRANGER, 0, 0)).hasStatus(404);
        var elsewhere = elsewhere();
        assertThat(merge(SANNE, kept, 0, elsewhere, 0)).hasStatus(404);
        assertThat(merge(STRANGER, elsewhere, 0, kept, 0)).hasStatus(404);
        assertThat(sql.count("company_merge")).isZero();

        var merge = merged();

        assertThat(undo(MARIEKE, merge)).hasStatus(403);
        assertThat(undo(STRANGER, merge)).hasStatus(404);
        assertThat(get(STRANGER, "/v1/companies/" + kept + "/merges")).hasStatus(404);
        assertThat(get(STRANGER, "/v1/companies/" + kept + "/possible-doubles")).hasStatus(404);
        assertThat(get(STRANGER, "/v1/companies/" + kept + "/merge-comparison/" + elsewhere))
                .hasStatus(404);
    }

    @Test
    void likelyDoublesStandBesideEachOther() {
        pool.place(other, "GREEN", 2);
        log(SANNE, other, "JOB");
        pool.company("Bakkerij Bos", "HOSPITALITY", 51.4, 5.7);

        assertThat(read(MARIEKE, "/v1/companies/" + kept + "/possible-doubles", "$.items[*].id"))
                .containsExactly(other.toString());
        assertThat(get(MARIEKE, "/v1/companies/" + kept + "/merge-comparison/" + other))
                .hasStatusOk()
                .bodyJson()
                .satisfies(answer -> {
                    assertThat(JsonPath.<Integer>read(answer.getJson(), "$.merged.places"))
                            .isOne();
                    assertThat(JsonPath.<Integer>read(answer.getJson(), "$.merged.contacts"))
                            .isOne();
                    assertThat(JsonPath.<Integer>read(answer.getJson(), "$.kept.places"))
                            .isZero();
                });

        merge(SANNE, 0, 0);
        assertThat(read(MARIEKE, "/v1/companies/" + kept + "/possible-doubles", "$.items[*].id"))
                .isEmpty();
    }

    private UUID elsewhere() {
        var id = Ids.next();
        sql.sql("""
                insert into company (region_id, id, name, name_key, sector, channel, created_at, changed_at)
                values (:region, :id, 'Elders', 'elders', 'GREEN', 'FAIR', now(), now())""")
                .param("region", TestTenant.OTHER_SCHOOL.regionId())
                .param("id", id)
                .update();
        return id;
    }

    private void seatTaken(UUID place) {
        var request = Ids.next();
        sql.sql("""
                insert into seat_request (region_id, request_id, placement_id, school_id, place_id, seat_id, weekdays,
                                          period, state, decided_at)
                select region_id, :request, :request, :school, place_id, id, '{1}', '[2026-11-01,2027-01-01)', 'FIRM',
                       now()
                from seat where place_id = :place and number = 1""")
                .param("request", request)
                .param("school", TestTenant.SCHOOL_A.id())
                .param("place", place)
                .update();
        sql.sql("""
                insert into booking_day (region_id, request_id, weekday, seat_id, period)
                select region_id, request_id, 1, seat_id, period from seat_request""").update();
    }

    private UUID merged() {
        return id(merge(SANNE, 0, 0));
    }

    private MvcTestResult merge(Person person, int keptVersion, int otherVersion) {
        return merge(person, kept, keptVersion, other, otherVersion);
    }

    private MvcTestResult merge(Person person, UUID into, int intoVersion, UUID from, int fromVersion) {
        return mvc.post()
                .uri("/v1/companies/{id}/merges", into)
                .with(person)
                .header("If-Match", "\"" + intoVersion + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"mergedId\": \"%s\", \"mergedVersion\": %d}".formatted(from, fromVersion))
                .exchange();
    }

    private MvcTestResult undo(Person person, UUID merge) {
        return undo(person, kept, merge);
    }

    private MvcTestResult undo(Person person, UUID company, UUID merge) {
        return send(person, "/v1/companies/" + company + "/merges/" + merge + "/undo", "{}");
    }

    private UUID person(Person by, UUID company, String name) {
        return id(send(by, "/v1/companies/" + company + "/contact-persons", """
                {"name": "%s", "source": "COMPANY_GAVE"}""".formatted(name)));
    }

    private MvcTestResult log(Person by, UUID company, String purpose) {
        return send(by, "/v1/companies/" + company + "/contact-moments", """
                {"channel": "CALL", "purpose": "%s", "summary": "%s sprak Jos"}""".formatted(
                        purpose, by == BAS ? "Bas" : "Sanne"));
    }

    private MvcTestResult send(Person person, String uri, String body) {
        return mvc.post()
                .uri(uri)
                .with(person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult write(Person person, UUID company, int seen, String text) {
        return mvc.put()
                .uri("/v1/companies/{id}/private-note", company)
                .with(person)
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"" + text + "\"}")
                .exchange();
    }

    private MvcTestResult open(UUID company, int seen) {
        return mvc.put()
                .uri("/v1/companies/{id}/activity", company)
                .with(SANNE)
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"active\": true}")
                .exchange();
    }

    private String note(Person person, UUID company) {
        return text(get(person, "/v1/companies/" + company + "/private-note"), "$.text");
    }

    private MvcTestResult get(Person person, String uri) {
        return mvc.get().uri(uri).with(person).exchange();
    }

    private List<String> read(Person person, String uri, String path) {
        return text(get(person, uri), path);
    }

    private static UUID id(MvcTestResult answer) {
        return UUID.fromString(MergeTests.<String>text(answer, "$.id"));
    }

    private static <T> T text(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(
                    answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void named(TestTenant tenant, String name) {
        sql.sql("insert into organisation (region_id, organisation_id, name) values (:region, :id, :name)")
                .param("region", tenant.regionId())
                .param("id", tenant.id())
                .param("name", name)
                .update();
    }
}
