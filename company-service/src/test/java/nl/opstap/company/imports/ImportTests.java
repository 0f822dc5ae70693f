package nl.opstap.company.imports;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.RIA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.company.PlaceChanged;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Pages;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpstapTest
@Tag("COM-13")
class ImportTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void emptyPool() {
        sql.empty();
    }

    @Test
    void aSchoolsFileBecomesExactlyTheCompaniesItHolds() throws IOException {
        var truth = DryRunTests.truth();

        var checked = upload(RIA, "stagebestand.csv", DryRunTests.bytes("stagebestand.csv"));

        assertThat(checked.get("state").asString()).isEqualTo("CHECKED");
        assertThat(checked.get("encoding").asString()).isEqualTo("windows-1252");
        assertThat(totals(checked))
                .isEqualTo(Map.of("added", 899, "changed", 0, "same", 19, "doubtful", 12, "refused", 20));
        assertThat(checked.get("total").asInt()).isEqualTo(DryRunTests.number(truth, "lines"));
        Map.of(
                        "EXACT_DUPLICATE", "exact_duplicates",
                        "SAME_KVK_OTHER_SPELLING", "same_kvk_other_spelling",
                        "SAME_NAME_POSTCODE_NO_KVK", "same_name_postcode_no_kvk",
                        "KVK_TOO_SHORT", "kvk_too_short",
                        "KVK_CLEANED", "kvk_with_spaces_or_dots_ok",
                        "POSTCODE_IMPOSSIBLE", "postcode_impossible",
                        "POSTCODE_CLEANED", "postcode_lower_no_space_ok",
                        "NAME_MISSING", "name_missing",
                        "DATE_IMPOSSIBLE", "date_impossible")
                .forEach((code, name) -> assertThat(
                                checked.get("codes").get(code).asInt())
                        .as(code)
                        .isEqualTo(DryRunTests.number(truth, name)));
        assertThat(sql.count("company")).as("a look takes nothing").isZero();

        var started = System.nanoTime();
        var done = confirmed(RIA, checked);

        LoggerFactory.getLogger(ImportTests.class)
                .info(
                        "took 950 rows in {} ms",
                        Duration.ofNanos(System.nanoTime() - started).toMillis());
        assertThat(done.get("result").get("companiesAdded").asInt()).isEqualTo(899);
        assertThat(sql.count("company")).isEqualTo(899);
        assertThat(sql.count("company where kvk is null")).isZero();
        assertThat(sql.count("(select kvk from company group by kvk having count(*) > 1) as twice"))
                .isZero();
        assertThat(sql.count("place")).isEqualTo(899);
        assertThat(sql.published(CompanyChanged.class)).hasSize(899);
        assertThat(sql.published(PlaceChanged.class)).hasSize(899);
        assertThat(sql.sql("select sum(seats) from place").query(Integer.class).single())
                .isEqualTo((int) sql.count("seat"));

        var again = upload(RIA, "stagebestand.csv", DryRunTests.bytes("stagebestand.csv"));
        assertThat(totals(again))
                .containsEntry("added", 0)
                .containsEntry("changed", 0)
                .containsEntry("same", 918);

        var undone = undone(RIA, done);
        assertThat(undone.get("result").get("kept").asInt()).isZero();
        assertThat(sql.count("company")).isZero();
        assertThat(sql.count("seat")).isZero();
        assertThat(sql.count("messaging.outbox where payload is null"))
                .as("tombstones")
                .isEqualTo(2 * 899);
    }

    @Test
    void aRowSaysWhatTheCompanyOffers() {
        confirmed(SANNE, upload(SANNE, "een.csv", """
                Bedrijfsnaam;KvK;Postcode;Sector;Plaatsen;Dagen p/w;Kan;Aangebracht via;Opmerking
                Kwekerij De Proef;90000001;5711AB;Groen;3;ma+di;prikkelarm, vaste begeleider;beurs;vraag naar Jos
                """));

        assertThat(sql.published(PlaceChanged.class)).singleElement().satisfies(place -> {
            assertThat(place.sector()).isEqualTo("GREEN");
            assertThat(place.seats()).isEqualTo(3);
            assertThat(place.maxDays()).isEqualTo(2);
            assertThat(place.weekdays()).extracting(Enum::name).containsExactly("MONDAY", "TUESDAY");
            assertThat(place.meetsNeeds()).containsExactlyInAnyOrder("LOW_STIMULI", "FIXED_SUPERVISOR");
            assertThat(place.phases()).containsExactly(2, 3, 4);
        });
        assertThat(sql.published(CompanyChanged.class))
                .singleElement()
                .satisfies(company -> assertThat(company.latitude())
                        .as("found on the map by its postcode")
                        .isNotNull());
        assertThat(sql.sql("select text from company_note").query(String.class).single())
                .as("a remark stays the school's own")
                .isEqualTo("vraag naar Jos");
    }

    @Test
    void aLaterFileChangesWhatItKnowsNewerAndLeavesTheRest() {
        confirmed(SANNE, upload(SANNE, "een.csv", """
                Bedrijfsnaam;KvK;Telefoon;E-mail;Plaatsen;Dagen p/w
                Kwekerij De Proef;90000001;0492-000001;info@proef.example;1;2
                Kwekerij Zonder Nummer;;0492-000002;;1;2
                """));

        var second = upload(BAS, "twee.csv", """
                Bedrijfsnaam;KvK;Telefoon;E-mail;Plaatsen;Dagen p/w
                Kwekerij De Proef;90000001;0492-000009;;4;2
                """);
        assertThat(totals(second)).containsEntry("changed", 1);
        var done = confirmed(BAS, second);

        assertThat(row("select phone || ' ' || email from company where kvk = '90000001'"))
                .isEqualTo("0492-000009 info@proef.example");
        assertThat(
                        row(
                                "select seats || '' from place p join company c on c.id = p.company_id where c.kvk = '90000001'"))
                .isEqualTo("4");

        undone(BAS, done);
        assertThat(row("select phone from company where kvk = '90000001'")).isEqualTo("0492-000001");
        assertThat(
                        row(
                                "select seats || '' from place p join company c on c.id = p.company_id where c.kvk = '90000001'"))
                .isEqualTo("1");
    }

    @Test
    @Tag("COM-03")
    void aRowOfACompanyThatWasMergedChangesNothing() {
        var file = """
                Bedrijfsnaam;KvK;Postcode;Sector;Plaatsen;Aangebracht via
                Kwekerij De Proef;90000001;5711AB;Groen;1;beurs
                De Proeftuin;90000002;5711AC;Groen;1;beurs
                """;
        confirmed(SANNE, upload(SANNE, "twee.csv", file));
        var ids =
                sql.sql("select id from company order by kvk").query(UUID.class).list();
        assertThat(mvc.post()
                        .uri("/v1/companies/{id}/merges", ids.get(0))
                        .with(SANNE)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"mergedId\": \"%s\", \"mergedVersion\": 0}".formatted(ids.get(1))))
                .hasStatus(201);

        var again = upload(SANNE, "twee.csv", file.replace("De Proeftuin", "Proeftuin De Proef"));

        assertThat(totals(again)).containsEntry("same", 2).containsEntry("changed", 0);
        confirmed(SANNE, again);
        assertThat(sql.count("company")).isEqualTo(2);
        assertThat(sql.sql("select name from company where kvk = '90000002'")
                        .query(String.class)
                        .single())
                .isEqualTo("De Proeftuin");
    }

    @Test
    void anUndoLeavesWhatSomebodyWorkedOnSince() {
        var done = confirmed(SANNE, upload(SANNE, "een.csv", """
                Bedrijfsnaam;KvK
                Kwekerij De Proef;90000001
                Garage De Proef;90000002
                """));
        sql.sql("update company set version = version + 1 where kvk = '90000002'")
                .update();

        var undone = undone(SANNE, done);

        assertThat(undone.get("result").get("kept").asInt()).isEqualTo(1);
        assertThat(row("select name from company")).isEqualTo("Garage De Proef");
    }

    @Test
    @Tag("COM-40")
    void anUndoLeavesACompanyThatSomebodyContacted() {
        var done = confirmed(SANNE, upload(SANNE, "een.csv", """
                Bedrijfsnaam;KvK
                Kwekerij De Proef;90000001
                Garage De Proef;90000002
                """));
        var garage = UUID.fromString(row("select id::text from company where kvk = '90000002'"));
        assertThat(mvc.post()
                        .uri("/v1/companies/{id}/contact-moments", garage)
                        .with(BAS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"channel\": \"CALL\", \"purpose\": \"FIND_PLACE\"}"))
                .hasStatus(201);

        var undone = undone(SANNE, done);

        assertThat(undone.get("result").get("kept").asInt()).isEqualTo(1);
        assertThat(row("select name from company")).isEqualTo("Garage De Proef");
    }

    @Test
    @Tag("COM-09")
    void anUndoLeavesACompanyOfWhichSomebodyNotedARecognition() {
        var done = confirmed(SANNE, upload(SANNE, "een.csv", """
                Bedrijfsnaam;KvK
                Kwekerij De Proef;90000001
                Garage De Proef;90000002
                """));
        var garage = UUID.fromString(row("select id::text from company where kvk = '90000002'"));
        assertThat(mvc.post()
                        .uri("/v1/companies/{id}/leerbedrijf/recognitions", garage)
                        .with(BAS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"crebo\": \"25253\", \"from\": \"2026-08-01\"}"))
                .hasStatus(201);

        var undone = undone(SANNE, done);

        assertThat(undone.get("result").get("kept").asInt()).isEqualTo(1);
        assertThat(row("select name from company")).isEqualTo("Garage De Proef");
    }

    @Test
    void anImportIsUndoneWithinAWeekOrNotAtAll() {
        var done = confirmed(SANNE, upload(SANNE, "een.csv", "Bedrijfsnaam;KvK\nKwekerij De Proef;90000001\n"));
        clock.advance(Duration.ofDays(8));

        var late = mvc.post().uri("/v1/imports/{id}/undo", id(done)).with(SANNE).exchange();

        assertThat(late)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("import-undo-too-late");
        assertThat(sql.count("company")).isEqualTo(1);
    }

    @Test
    void aDoubtfulRowIsTakenOnlyWhenAPersonSaysSo() {
        var checked = upload(SANNE, "een.csv", """
                Bedrijfsnaam;KvK;Postcode;Adres;Plaats
                Manege De Peel;90000001;5666XP;Europaweg 1;Geldrop
                Manege De Peel;;5666XP;Europaweg 1;Geldrop
                Kringloop Zuid;90000003;5674SA;Dorpsstraat 1;Nuenen
                """);
        assertThat(totals(checked)).containsEntry("doubtful", 2).containsEntry("added", 1);

        assertThat(mvc.patch()
                        .uri("/v1/imports/{id}/rows/4", id(checked))
                        .with(SANNE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\": \"IMPORT\"}"))
                .hasStatus(204);
        confirmed(SANNE, checked);

        assertThat(sql.sql("select name from company order by name")
                        .query(String.class)
                        .list())
                .containsExactly("Kringloop Zuid", "Manege De Peel");
    }

    @Test
    void theRowsThatWereNotTakenComeBackAsAFileWithTheReason() {
        var checked = upload(SANNE, "een.csv", """
                Bedrijfsnaam;KvK;Opmerking
                Bakkerij Goed;90000001;
                Bakkerij Kort;1234567;=2+5
                """);

        var errors = mvc.get()
                .uri("/v1/imports/{id}/errors", id(checked))
                .with(SANNE)
                .exchange();

        assertThat(errors).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        var text = new String(errors.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.lines())
                .containsExactly(
                        "\uFEFFBedrijfsnaam;KvK;Opmerking;Regel;Fout",
                        "Bakkerij Kort;1234567;'=2+5;3;Het KvK-nummer is te kort: het heeft 8 cijfers, ook de nullen vooraan.");
    }

    @Test
    void aMappingThatWasSaidOnceIsRememberedForTheSchool() {
        var file = "Firma;Nummer\nBakkerij Goed;90000001\n";
        var checked = upload(SANNE, "een.csv", file);
        assertThat(totals(checked)).containsEntry("refused", 1);

        var remapped = read(mvc.put()
                .uri("/v1/imports/{id}/mapping", id(checked))
                .with(SANNE)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"columns\": {\"NAME\": 0, \"KVK\": 1}}")
                .exchange());

        assertThat(totals(remapped)).containsEntry("added", 1);
        assertThat(totals(upload(SANNE, "twee.csv", file))).containsEntry("added", 1);
        assertThat(totals(upload(BAS, "twee.csv", file)))
                .as("another school says it itself")
                .containsEntry("refused", 1);
    }

    @Test
    void aBsnIsRefusedAndNotKept() {
        var checked = upload(SANNE, "een.csv", """
                Bedrijfsnaam;KvK;Opmerking
                Bakkerij Goed;90000001;stage van 111222333
                """);

        assertThat(totals(checked)).containsEntry("refused", 1);
        assertThat(sql.count("import_row where cells::text like '%111222333%'")).isZero();
    }

    @Test
    void onlyWhoWorksForThePoolImportsAndOnlyTheOwnTenantSeesIt() {
        var checked = upload(SANNE, "een.csv", "Bedrijfsnaam;KvK\nBakkerij Goed;90000001\n");

        for (var other : List.of(MARIEKE, DAAN)) {
            assertThat(mvc.post()
                            .uri("/v1/imports")
                            .with(other)
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .content("Bedrijfsnaam\nA\n"))
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/v1/imports/{id}", id(checked)).with(BAS)).hasStatus(404);
        assertThat(mvc.post().uri("/v1/imports/{id}/confirmation", id(checked)).with(BAS))
                .hasStatus(404);
    }

    @Test
    void sendingAgainWithTheSameKeyChecksAndTakesTheFileOnce() {
        var file = "Bedrijfsnaam;KvK\nBakkerij Goed;90000001\n";

        var checked = read(send("/v1/imports", file, "upload"));
        assertThat(read(send("/v1/imports", file, "upload"))).isEqualTo(checked);
        assertThat(send("/v1/imports", file + "Bakkerij Ook;90000002\n", "upload"))
                .as("another file")
                .hasStatus(422);
        var confirmation = "/v1/imports/%s/confirmation".formatted(id(checked));
        var taken = read(send(confirmation, "", "take"));
        when(SANNE, checked, "DONE");

        assertThat(read(send(confirmation, "", "take"))).isEqualTo(taken);
        assertThat(sql.count("import_job")).isEqualTo(1);
        assertThat(sql.count("company")).isEqualTo(1);
    }

    @Test
    void earlierImportsAreReadPageByPageTheNewestFirst() {
        var uploaded = new ArrayList<String>();
        for (var times = 0; times < 3; times++) {
            uploaded.addFirst(id(upload(SANNE, "een.csv", "Bedrijfsnaam;KvK\nBakkerij Goed;90000001\n"))
                    .toString());
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(Pages.ids(mvc, SANNE, "/v1/imports", 2))
                .containsExactly(uploaded.subList(0, 2), uploaded.subList(2, 3));
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        assertThat(mvc.post()
                        .uri("/v1/imports")
                        .with(SANNE)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(new byte[] {'P', 'K', 3, 4, 0}))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("import-unreadable");
    }

    private String row(String query) {
        return sql.sql(query).query(String.class).single();
    }

    private JsonNode upload(Person person, String name, String text) {
        return upload(person, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode upload(Person person, String name, byte[] file) {
        var answer = mvc.post()
                .uri("/v1/imports")
                .with(person)
                .header("X-File-Name", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file)
                .exchange();
        assertThat(answer).hasStatus(201);
        return read(answer);
    }

    private MvcTestResult send(String path, String file, String key) {
        return mvc.post()
                .uri(path)
                .with(SANNE)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file)
                .exchange();
    }

    private JsonNode confirmed(Person person, JsonNode checked) {
        assertThat(mvc.post().uri("/v1/imports/{id}/confirmation", id(checked)).with(person))
                .hasStatus(202);
        return when(person, checked, "DONE");
    }

    private JsonNode undone(Person person, JsonNode done) {
        assertThat(mvc.post().uri("/v1/imports/{id}/undo", id(done)).with(person))
                .hasStatus(202);
        return when(person, done, "UNDONE");
    }

    private JsonNode when(Person person, JsonNode job, String state) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> read(mvc.get()
                                .uri("/v1/imports/{id}", id(job))
                                .with(person)
                                .exchange()),
                        found -> found.get("state").asString().equals(state));
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static UUID id(JsonNode job) {
        return UUID.fromString(job.get("id").asString());
    }

    private static Map<String, Integer> totals(JsonNode job) {
        return job.get("totals").properties().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asInt()));
    }
}
