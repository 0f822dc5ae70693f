package nl.opstap.school.imports;

import static nl.opstap.platform.testing.People.ADRIAAN;
import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.OLGA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.TOM;
import static nl.opstap.platform.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.testing.Workbooks;
import nl.opstap.school.SchoolApi;
import nl.opstap.school.SchoolTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** A school brings a list. The students in it are made up, and named so. */
@SchoolTest
@Tag("SCH-62")
class ImportTests {
    private static final Charset AS_EXCEL_WRITES = Charset.forName("windows-1252");
    private static final String HEADER =
            "Leerlingnummer;Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Soort onderwijs;Uitstroomprofiel;Mentor;Verwachte uitstroomdatum;Postcode\n";
    private static final String SAM =
            "P1;Sam;van;Voorbeeld;14-05-2009;V5a;VSO;arbeidsmarkt;Marieke;14-07-2028;5751 AB\n";
    private static final String ZOE =
            "P2;Zoë;;Verzonnen;02-03-2010;V5a;VSO;vervolgonderwijs;marieke;14-07-2028;5711AB\n";

    @Autowired
    SchoolApi school;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql owner;

    @Autowired
    TestClock clock;

    @Autowired
    ForgetImports forget;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @Test
    void aListBecomesStudentsByTheSameRulesEventsAndTracesAsByHand() {
        var checked = upload(TOM, "leerlingen.csv", (HEADER + SAM + ZOE).getBytes(AS_EXCEL_WRITES));

        assertThat(checked.get("encoding").asString()).isEqualTo("windows-1252");
        assertThat(checked.get("separator").asString()).isEqualTo(";");
        assertThat(totals(checked)).isEqualTo(Map.of("added", 2, "changed", 0, "same", 0, "doubtful", 0, "refused", 0));
        assertThat(owner.count("student")).as("a look takes nothing").isZero();

        var done = taken(TOM, checked);

        assertThat(done.get("result").get("studentsAdded").asInt()).isEqualTo(2);
        assertThat(owner.published(StudentChanged.class))
                .extracting(
                        StudentChanged::displayName,
                        StudentChanged::mentorName,
                        StudentChanged::profile,
                        StudentChanged::homePostcode4)
                .containsExactlyInAnyOrder(
                        tuple("Sam van Voorbeeld", "Marieke", "LABOUR_MARKET", "5751"),
                        tuple("Zoë Verzonnen", "Marieke", "FURTHER_EDUCATION", "5711"));
        assertThat(owner.published(AccessRecorded.class))
                .extracting(AccessRecorded::actorName, AccessRecorded::actorRole, AccessRecorded::action)
                .containsExactly(tuple("Tom", "teamleider", "CHANGE"), tuple("Tom", "teamleider", "CHANGE"));
        assertThat(owner.sql("select distinct author_name || ': ' || reason from student_change")
                        .query(String.class)
                        .list())
                .containsExactly("Tom: Import");
        assertThat(owner.count("student_home")).isEqualTo(2);
        assertThat(school.body(school.get(MARIEKE, "/v1/students")).get("items").size())
                .as("the mentor sees her new students")
                .isEqualTo(2);
    }

    @Test
    void theSameListAgainChangesNothing() {
        taken(TOM, upload(TOM, "een.csv", HEADER + SAM + ZOE));
        var events = owner.count("messaging.outbox");

        var again = upload(TOM, "een.csv", HEADER + SAM + ZOE);

        assertThat(totals(again))
                .containsEntry("same", 2)
                .containsEntry("added", 0)
                .containsEntry("changed", 0);
        taken(TOM, again);
        assertThat(owner.count("messaging.outbox")).isEqualTo(events);
        assertThat(owner.count("student where version > 0")).isZero();
    }

    @Test
    void aWorkbookIsReadAsWellAndChangesOnlyWhatItTells() {
        taken(TOM, upload(TOM, "een.csv", HEADER + SAM + ZOE));

        var second = upload(
                SANNE,
                "nieuwe klassen.xlsx",
                Workbooks.of(List.of(
                        List.of("Klassenlijst (proef)"),
                        List.of("Stamnr", "Klas", "Uitstroomprofiel"),
                        List.of("P1", "V6a", "dagbesteding"),
                        List.of("P2", "V5a", ""))));

        assertThat(second.get("encoding").asString()).isEqualTo("xlsx");
        assertThat(totals(second)).containsEntry("changed", 1).containsEntry("same", 1);
        taken(SANNE, second);
        var sam = student("P1");
        assertThat(sam.get("classGroup").asString()).isEqualTo("V6a");
        assertThat(sam.get("profile").asString()).isEqualTo("DAY_ACTIVITIES");
        assertThat(sam.get("mentorName").asString()).isEqualTo("Marieke");
        assertThat(sam.get("homePostcode4").asString()).isEqualTo("5751");
        assertThat(owner.sql("select old_value || ' ' || new_value || ' ' || reason from student_change"
                                + " where old_value is not null")
                        .query(String.class)
                        .list())
                .containsExactly("LABOUR_MARKET DAY_ACTIVITIES Import");
    }

    @Test
    @Tag("GW-27")
    void aListOfTheOpenEducationApiIsTakenAsASheetIs() throws IOException {
        var checked = upload(TOM, "persons.json", OeapiPersonsTests.fixture());

        assertThat(checked.get("encoding").asString()).isEqualTo("oeapi");
        assertThat(totals(checked)).isEqualTo(Map.of("added", 2, "changed", 0, "same", 0, "doubtful", 0, "refused", 1));
        assertThat(checked.get("codes").get("BSN_FOUND").asInt()).isEqualTo(1);
        assertThat(owner.count("import_row where cells::text like '%111222333%'"))
                .isZero();
        assertThat(new String(errors(TOM, checked), StandardCharsets.UTF_8))
                .contains("Bedacht", "In deze regel staat een BSN.")
                .doesNotContain("111222333");
        taken(TOM, checked);
        assertThat(numbers()).containsExactly("P1", "P2");
        assertThat(student("P1").get("displayName").asString()).isEqualTo("Sam van Voorbeeld");
        assertThat(student("P1").get("homePostcode4").asString()).isEqualTo("5751");

        assertThat(totals(upload(TOM, "nog eens.json", OeapiPersonsTests.fixture())))
                .as("by the number of the school, again without change")
                .containsEntry("same", 2)
                .containsEntry("added", 0);
        assertThat(totals(upload(TOM, "een.csv", HEADER + SAM + ZOE)))
                .as("and a sheet finds the same students, of whom one has a postcode now")
                .containsEntry("same", 1)
                .containsEntry("changed", 1);
        undone(TOM, taken(TOM, upload(TOM, "v5.json", """
                [{"primaryCode": {"codeType": "studentNumber", "code": "P2"}, "givenName": "Zoe", "surname": "Verzonnen"}]""")));
        assertThat(student("P2").get("givenName").asString()).isEqualTo("Zoë");
    }

    @Test
    void aJsonFileThatIsNoListOfStudentsIsRefusedInClearWordsAndTheNextOneIsRead() {
        var tooMany = "[" + "{\"surname\":\"a\"},".repeat(20_000) + "{\"surname\":\"a\"}]";
        for (var refused : Map.of(
                        "[{\"surname\": \"Voorbeeld\"",
                        422,
                        "{\"bedrijven\": []}",
                        422,
                        "[".repeat(1_000_000),
                        422,
                        tooMany,
                        413)
                .entrySet()) {
            assertThat(mvc.post()
                            .uri("/v1/student-imports")
                            .with(TOM)
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .content(refused.getKey()))
                    .as(refused.getKey().substring(0, 15))
                    .hasStatus(refused.getValue())
                    .bodyJson()
                    .extractingPath("$.type")
                    .asString()
                    .endsWith(refused.getValue() == 413 ? "import-too-large" : "import-no-persons");
        }
        assertThat(owner.count("import_job")).isZero();

        var checked = upload(TOM, "lang.json", """
                [{"primaryCode": {"codeType": "studentNumber", "code": "P1"}, "surname": "%s"}]""".formatted("a".repeat(40_000)));
        assertThat(totals(checked)).containsEntry("refused", 1);
        assertThat(checked.get("codes").get("TOO_LONG").asInt()).isEqualTo(1);
    }

    @Test
    void theRulesOfAFormHoldForARowToo() {
        var checked = upload(TOM, "een.csv", HEADER + """
                P1;Sam;van;Voorbeeld;14-05-2022;V5a;VSO;arbeidsmarkt;Marieke;14-07-2028;5751
                P2;Zoë;;Verzonnen;02-03-2010;V5a;mbo 2 bol;arbeidsmarkt;Marieke;14-07-2028;5751
                P3;Bo;;Bedacht;02-03-2010;V5a;VSO;arbeidsmarkt;Marieke;14-07-2020;5751
                P 4;Mo;;Proef;02-03-2010;V5a;VSO;arbeidsmarkt;Marieke;14-07-2028;5751
                P5;Jo;;Proef;02-03-2010;een veel te lange naam voor een klas;VSO;arbeidsmarkt;Marieke;14-07-2028;5751
                """);

        assertThat(totals(checked)).containsEntry("refused", 5);
        assertThat(checked.get("codes").propertyNames())
                .containsExactlyInAnyOrder(
                        "BIRTH_DATE_UNLIKELY", "TRACK_NOT_HERE", "LEAVES_IN_THE_PAST", "NUMBER_INVALID", "TOO_LONG");
    }

    @Test
    @Tag("GW-27")
    void aBsnRefusesItsRowAndStandsNowhere() {
        var checked = upload(
                TOM,
                "lijst 111222333.csv",
                HEADER.strip() + ";BSN\n" + SAM.strip() + ";111222333\n" + ZOE.strip() + ";\n");

        assertThat(totals(checked)).containsEntry("refused", 1).containsEntry("added", 1);
        assertThat(checked.toString()).doesNotContain("111222333");
        var errors = new String(errors(TOM, checked), StandardCharsets.UTF_8);
        assertThat(errors)
                .contains("In deze regel staat een BSN. Dat mag niet in deze lijst staan.")
                .doesNotContain("111222333");
        assertThat(owner.count("import_row where cells::text like '%111222333%'"))
                .isZero();
        assertThat(owner.count("import_job where file_name like '%111222333%'")).isZero();
    }

    @Test
    void theRowsThatWereNotTakenComeBackAsAFileWithTheReason() {
        var checked =
                upload(TOM, "een.csv", HEADER + SAM + "P3;=Bo;;Bedacht;02-03-2010;V5a;VSO;;Marieke;14-07-2028;5751\n");

        assertThat(new String(errors(TOM, checked), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFF" + HEADER.strip() + ";Regel;Fout",
                        "P3;'=Bo;;Bedacht;02-03-2010;V5a;VSO;;Marieke;14-07-2028;5751;3;Het uitstroomprofiel ontbreekt.");
    }

    @Test
    void aDoubtfulRowIsTakenOnlyWhenAPersonSaysSo() {
        taken(TOM, upload(TOM, "een.csv", HEADER + SAM));
        var twins = HEADER + SAM.replace("P1", "P8") + SAM.replace("P1", "P9").replace("Sam", "sam");
        var checked = upload(TOM, "twee.csv", twins);
        assertThat(totals(checked)).containsEntry("doubtful", 2);

        assertThat(mvc.patch()
                        .uri("/v1/student-imports/{id}/rows/3", id(checked))
                        .with(TOM)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\": \"IMPORT\"}"))
                .hasStatus(204);
        taken(TOM, checked);

        assertThat(numbers()).containsExactly("P1", "P9");
    }

    @Test
    void anUndoTakesAwayWhatItBroughtAndPutsBackWhatItChanged() {
        taken(TOM, upload(TOM, "een.csv", HEADER + SAM));
        var done = taken(TOM, upload(TOM, "twee.csv", HEADER + SAM.replace("V5a", "V6a") + ZOE));
        assertThat(student("P1").get("classGroup").asString()).isEqualTo("V6a");
        var zoe = studentId("P2");

        var undone = undone(SANNE, done);

        assertThat(undone.get("result").get("kept").asInt()).isZero();
        assertThat(owner.published(AccessRecorded.class).getLast().actorName()).isEqualTo("Sanne");
        assertThat(numbers()).containsExactly("P1");
        assertThat(student("P1").get("classGroup").asString()).isEqualTo("V5a");
        assertThat(owner.count("messaging.outbox where payload is null and key = '" + zoe + "'"))
                .as("the others forget her")
                .isEqualTo(1);
        assertThat(owner.sql("select sequence from messaging.outbox where key = ? order by id")
                        .param(zoe)
                        .query(Long.class)
                        .list())
                .as("what told of her is forgotten here too, the tombstone alone is left")
                .containsExactly(2L);
        assertThat(owner.count("student_home")).isEqualTo(1);
    }

    @Test
    void anUndoLeavesWhomSomebodyWorkedWithAndTheRowSaysSo() {
        var done = taken(TOM, upload(TOM, "een.csv", HEADER + SAM + ZOE));
        clock.advance(Duration.ofMinutes(5));
        // A traject stands beside the student, whose version it does not raise.
        assertThat(school.put(
                        MARIEKE,
                        "/v1/students/" + studentId("P2") + "/traject",
                        null,
                        Map.of(
                                "phases",
                                List.of(Map.of("phase", 2, "from", "2027-01-11", "until", "2027-07-09")),
                                "reason",
                                "Eerste plan")))
                .hasStatusOk();

        var undone = undone(TOM, done);

        assertThat(undone.get("result").get("kept").asInt()).isEqualTo(1);
        assertThat(numbers()).containsExactly("P2");
        var rows = read(TOM, "/v1/student-imports/%s/rows".formatted(id(done))).get("items");
        assertThat(rows.get(0).get("codes").toString()).doesNotContain("KEPT_AT_UNDO");
        assertThat(rows.get(1).get("codes").toString()).contains("KEPT_AT_UNDO");
    }

    @Test
    void anImportIsUndoneWithinAWeekOrNotAtAll() {
        var done = taken(TOM, upload(TOM, "een.csv", HEADER + SAM));
        clock.advance(Duration.ofDays(8));

        assertThat(mvc.post().uri("/v1/student-imports/{id}/undo", id(done)).with(TOM))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("import-undo-too-late");
        assertThat(numbers()).containsExactly("P1");
    }

    @Test
    void aMappingThatWasSaidOnceIsRememberedForTheSchool() {
        var text = "Nr;Nieuwe groep\nP1;V6a\n";
        taken(TOM, upload(TOM, "een.csv", HEADER + SAM));
        var checked = upload(TOM, "twee.csv", text);
        assertThat(totals(checked)).containsEntry("refused", 1);

        var remapped = school.body(school.put(
                TOM,
                "/v1/student-imports/%s/mapping".formatted(id(checked)),
                null,
                Map.of("columns", Map.of("NUMBER", 0, "CLASS", 1))));

        assertThat(totals(remapped)).containsEntry("changed", 1);
        assertThat(totals(upload(TOM, "drie.csv", text))).containsEntry("changed", 1);
        assertThat(upload(BAS, "drie.csv", text).get("columns").size())
                .as("another school says it itself")
                .isZero();
    }

    @Test
    void whatTheListTellsBesideWhatWasAskedIsNotKept() {
        taken(TOM, upload(TOM, "een.csv", HEADER.strip() + ";Telefoon thuis\n" + SAM.strip() + ";0493-000000\n"));

        assertThat(owner.sql("select cells::text from import_row")
                        .query(String.class)
                        .single())
                .contains("Voorbeeld")
                .doesNotContain("0493")
                .doesNotContain("5751 AB");
        clock.advance(Duration.ofDays(31));
        forget.run();
        assertThat(owner.count("import_row")).as("a month later nothing").isZero();
        assertThat(owner.count("student")).isEqualTo(1);
    }

    @Test
    void onlyWhoMayBringAListDoesAndASchoolSeesItsOwnListsOnly() {
        for (var refused : List.of(OLGA, DAAN, JASPER, person("stagebegeleider", TestTenant.PARTNER))) {
            assertThat(mvc.post()
                            .uri("/v1/student-imports")
                            .with(refused)
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .content(HEADER + SAM))
                    .as(refused.name())
                    .hasStatus(403);
        }
        var checked = upload(ADRIAAN, "een.csv", HEADER + SAM);

        for (var path : List.of("", "/rows", "/errors", "/events")) {
            assertThat(mvc.get()
                            .uri("/v1/student-imports/" + id(checked) + path)
                            .with(BAS))
                    .hasStatus(404);
        }
        for (var act : List.of("/confirmation", "/undo")) {
            assertThat(mvc.post()
                            .uri("/v1/student-imports/" + id(checked) + act)
                            .with(BAS))
                    .hasStatus(404);
        }
        assertThat(read(BAS, "/v1/student-imports").get("items").isEmpty()).isTrue();
        taken(ADRIAAN, checked);
        assertThat(school.get(MO, "/v1/me")).hasStatusOk();
        assertThat(totals(upload(
                        BAS, "een.csv", (HEADER + SAM).replace("Marieke", "Mo").replace("VSO", "PRO"))))
                .as("the number of another school says nothing here")
                .containsEntry("added", 1);
    }

    @Test
    void aMentorBringsTheOwnClassAndTouchesNobodyElses() {
        var other = person("mentor", TestTenant.SCHOOL_A);
        assertThat(school.get(other, "/v1/me")).hasStatusOk();
        assertThat(school.get(MARIEKE, "/v1/me")).hasStatusOk();
        taken(other, upload(other, "klas.csv", (HEADER + SAM).replace("Marieke", "")));

        var checked = upload(
                MARIEKE,
                "mijn klas.csv",
                HEADER
                        + SAM.replace("V5a", "V6a")
                        + ZOE
                        + ZOE.replace("P2;Zoë", "P3;Bo").replace("marieke", "Iemand"));

        assertThat(totals(checked)).containsEntry("added", 1).containsEntry("refused", 2);
        assertThat(checked.get("codes").get("OF_ANOTHER_MENTOR").asInt()).isEqualTo(2);
        assertThat(checked.get("ownClass").asBoolean()).isTrue();
        taken(MARIEKE, checked);
        assertThat(owner.sql("""
                        select local_number || ' ' || class_group || ' ' || mentor_id from student order by 1""").query(String.class).list())
                .containsExactly("P1 V5a " + other.id(), "P2 V5a " + MARIEKE.id());
    }

    @Test
    void aMentorSeesOnlyTheListsOfTheOwnClass() {
        var ofTheSchool = upload(TOM, "school.csv", HEADER + SAM);
        var other = person("mentor", TestTenant.SCHOOL_A);
        var ofAnother = upload(other, "klas.csv", HEADER);
        var own = upload(MARIEKE, "mijn klas.csv", HEADER + SAM);

        assertThat(read(MARIEKE, "/v1/student-imports").get("items"))
                .extracting(job -> job.get("fileName").asString())
                .containsExactly("mijn klas.csv");
        for (var job : List.of(ofTheSchool, ofAnother)) {
            for (var path : List.of("", "/rows", "/errors", "/events")) {
                assertThat(mvc.get()
                                .uri("/v1/student-imports/" + id(job) + path)
                                .with(MARIEKE))
                        .hasStatus(404);
            }
            for (var act : List.of("/confirmation", "/undo")) {
                assertThat(mvc.post()
                                .uri("/v1/student-imports/" + id(job) + act)
                                .with(MARIEKE))
                        .hasStatus(404);
            }
            assertThat(mvc.patch()
                            .uri("/v1/student-imports/" + id(job) + "/rows/2")
                            .with(MARIEKE)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"decision\":\"IMPORT\"}"))
                    .hasStatus(404);
            assertThat(mvc.put()
                            .uri("/v1/student-imports/" + id(job) + "/mapping")
                            .with(MARIEKE)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"columns\":{\"NUMBER\":0}}"))
                    .hasStatus(404);
        }
        assertThat(read(TOM, "/v1/student-imports").get("items").size()).isEqualTo(3);
        assertThat(read(TOM, "/v1/student-imports/" + id(own)).get("ownClass").asBoolean())
                .isTrue();
    }

    @Test
    void sendingAgainWithTheSameKeyTakesTheListOnce() {
        for (int times = 0; times < 2; times++) {
            assertThat(mvc.post()
                            .uri("/v1/student-imports")
                            .with(TOM)
                            .header("Idempotency-Key", "upload")
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .content(HEADER + SAM))
                    .hasStatus(201);
        }

        assertThat(owner.count("import_job")).isEqualTo(1);
    }

    private List<String> numbers() {
        return owner.sql("select local_number from student order by local_number")
                .query(String.class)
                .list();
    }

    private UUID studentId(String number) {
        return owner.sql("select id from student where local_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private JsonNode student(String number) {
        return school.body(school.get(MARIEKE, "/v1/students/" + studentId(number)));
    }

    private JsonNode upload(Person person, String name, String text) {
        return upload(person, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode upload(Person person, String name, byte[] file) {
        var answer = mvc.post()
                .uri("/v1/student-imports")
                .with(person)
                .header("X-File-Name", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file)
                .exchange();
        assertThat(answer).hasStatus(201);
        return school.body(answer);
    }

    private JsonNode taken(Person person, JsonNode checked) {
        assertThat(mvc.post()
                        .uri("/v1/student-imports/{id}/confirmation", id(checked))
                        .with(person))
                .hasStatus(202);
        return when(person, checked, "DONE");
    }

    private JsonNode undone(Person person, JsonNode done) {
        assertThat(mvc.post().uri("/v1/student-imports/{id}/undo", id(done)).with(person))
                .hasStatus(202);
        return when(person, done, "UNDONE");
    }

    private JsonNode when(Person person, JsonNode job, String state) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> read(person, "/v1/student-imports/" + id(job)),
                        found -> found.get("state").asString().equals(state));
    }

    private byte[] errors(Person person, JsonNode job) {
        var answer = school.get(person, "/v1/student-imports/" + id(job) + "/errors");
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        return answer.getResponse().getContentAsByteArray();
    }

    private JsonNode read(Person person, String path) {
        return school.body(school.get(person, path));
    }

    private static UUID id(JsonNode job) {
        return UUID.fromString(job.get("id").asString());
    }

    private static Map<String, Integer> totals(JsonNode job) {
        return job.get("totals").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asInt()));
    }
}
