package nl.opstap.company.imports;

import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.company.PlaceChanged;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three hands of a thousand rows, of which each company is known by its number: what holds for one holds for all. */
@OpstapTest
@Tag("COM-13")
class LongListTests {
    private static final int ROWS = 3_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void emptyPool() {
        sql.empty();
    }

    @Test
    void everyRowBecomesItsCompanyWithItsPlaceSeatsNoteAndEvents() {
        taken(uploaded(LongListTests::row));

        assertThat(sql.sql("""
                        select c.kvk || '|' || c.name || '|' || c.name_key || '|' || c.sector || '|' || c.channel || '|' || c.street
                            || '|' || c.postcode || '|' || c.city || '|' || c.contact_name || '|' || c.phone || '|' || c.email
                            || '|' || c.website || '|' || c.last_contact || '|' || c.active || '|' || c.version || '|'
                            || (c.latitude is not null) || '|' || p.title || '|' || p.sector || '|' || p.phases::text || '|'
                            || p.weekdays::text || '|' || p.max_days || '|' || p.seats || '|' || p.needs::text || '|' || p.min_age
                            || '|' || p.open || '|' || p.version
                            || '|' || (select count(*) from seat s where s.place_id = p.id and not s.withdrawn)
                            || '|' || coalesce((select n.text from company_note n where n.company_id = c.id), '-')
                        from company c join place p on p.company_id = c.id order by c.kvk""").query(String.class).list())
                .isEqualTo(IntStream.range(0, ROWS)
                        .mapToObj(row ->
                                "%d|Proefbedrijf \"Lang\" %d|proefbedrijf lang %d|GREEN|FAIR|Teststraat %d|5711AB|Someren|Jos %d|0492-%06d|info%d@proef.example|https://proef.example/%d|2026-03-0%d|true|0|true|Stageplaats|GREEN|{2,3,4}|{1,2}|2|%d|{LOW_STIMULI,FIXED_SUPERVISOR}|14|true|0|%d|%s"
                                        .formatted(
                                                90_000_000 + row,
                                                row,
                                                row,
                                                row,
                                                row,
                                                row,
                                                row,
                                                row,
                                                row % 9 + 1,
                                                row % 3 + 1,
                                                row % 3 + 1,
                                                row % 10 == 0 ? "vraag naar Jos " + row : "-"))
                        .toList());
        assertThat(events("company")).isEqualTo(eventsOf("company", 1));
        assertThat(events("place")).isEqualTo(eventsOf("place", 1));
        assertThat(sql.published(CompanyChanged.class))
                .extracting(CompanyChanged::name)
                .isEqualTo(IntStream.range(0, ROWS)
                        .mapToObj("Proefbedrijf \"Lang\" %d"::formatted)
                        .toList());
        assertThat(sql.published(PlaceChanged.class))
                .extracting(PlaceChanged::seats)
                .isEqualTo(IntStream.range(0, ROWS).mapToObj(row -> row % 3 + 1).toList());
        assertThat(sql.count("pool_change where company_id in (select id from company)"))
                .as("every search reads them again")
                .isEqualTo(ROWS);
    }

    @Test
    void anUndoTakesAllOfThemOffAgain() {
        var job = taken(uploaded(LongListTests::row));

        var undone = ordered(job, "undo", "UNDONE");

        assertThat(undone.get("result").get("kept").asInt()).isZero();
        for (var table : List.of("company", "place", "seat", "company_note")) {
            assertThat(sql.count(table)).as(table).isZero();
        }
        assertThat(sql.count("messaging.outbox where payload is not null"))
                .as("what was told is forgotten")
                .isZero();
        assertThat(sql.count("messaging.outbox where payload is null and sequence = 2"))
                .as("tombstones")
                .isEqualTo(2 * ROWS);
    }

    @Test
    void aLaterListChangesThemAllAndItsUndoBringsBackWhatWasThere() {
        taken(uploaded(LongListTests::row));
        var before = pool();

        var job = uploaded(row -> row(row).replace(";0492-", ";0493-").replace("%d;ma".formatted(row % 3 + 1), "5;ma"));
        assertThat(job.get("totals").get("changed").asInt()).isEqualTo(ROWS);
        var done = taken(job);

        assertThat(done.get("result").get("companiesChanged").asInt()).isEqualTo(ROWS);
        assertThat(sql.count("company where phone like '0493-%' and version = 1"))
                .isEqualTo(ROWS);
        assertThat(sql.count("place where seats = 5 and version = 1")).isEqualTo(ROWS);
        assertThat(sql.count("seat where not withdrawn")).isEqualTo(5 * ROWS);
        assertThat(sql.count("messaging.outbox where sequence = 2")).isEqualTo(2 * ROWS);
        assertThat(sql.count("company_note"))
                .as("a remark that is there already")
                .isEqualTo(ROWS / 10);

        var undone = ordered(done, "undo", "UNDONE");

        assertThat(undone.get("result").get("kept").asInt()).isZero();
        assertThat(pool()).isEqualTo(before);
        assertThat(sql.count("messaging.outbox where sequence = 3")).isEqualTo(2 * ROWS);
    }

    @Test
    void whatFailsInTheMiddleLeavesNothingAndCanBeTakenLater() {
        var job = uploaded(row -> row == 2_500 ? row(row).replace(";2;ma", ";77;ma") : row(row));
        sql.sql("alter table seat add constraint proef_of_failing check (number < 50)")
                .update();
        try {
            ordered(job, "confirmation", "FAILED");
        } finally {
            sql.sql("alter table seat drop constraint proef_of_failing").update();
        }

        for (var table :
                List.of("company", "place", "seat", "company_note", "messaging.outbox", "messaging.outbox_sequence")) {
            assertThat(sql.count(table)).as(table).isZero();
        }
        assertThat(sql.count("import_row where undo is not null")).isZero();

        taken(job);
        assertThat(sql.count("company")).isEqualTo(ROWS);
    }

    @Test
    void theRowsThatWereNotTakenComeBackHoweverManyTheyAre() {
        var job = uploaded(row -> row(row).replace(";9000", ";9"));

        var errors =
                mvc.get().uri("/v1/imports/{id}/errors", id(job)).with(SANNE).exchange();

        assertThat(errors).hasStatusOk();
        assertThat(new String(errors.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).lines())
                .hasSize(ROWS + 1);
    }

    @Test
    void aRowThatIsRefusedForABsnIsNotTakenEither() {
        var job = taken(uploaded(row -> row == 7 ? row(row).replace("Jos 7;", "Jos 111222333;") : row(row)));

        assertThat(job.get("totals").get("refused").asInt()).isEqualTo(1);
        assertThat(sql.count("company")).isEqualTo(ROWS - 1);
        assertThat(sql.count("company where kvk = '90000007'")).isZero();
    }

    private static String row(int row) {
        return "\"Proefbedrijf \"\"Lang\"\" %d\";Teststraat %d;5711 AB;Someren;Jos %d;0492-%06d;info%d@proef.example;https://proef.example/%d;Groen;%d;%d;ma+di;prikkelarm, vaste begeleider;%d-3-2026;beurs;%s"
                .formatted(
                        row,
                        row,
                        row,
                        row,
                        row,
                        row,
                        90_000_000 + row,
                        row % 3 + 1,
                        row % 9 + 1,
                        row % 10 == 0 ? "vraag naar Jos " + row : "");
    }

    private List<String> pool() {
        return sql.sql("""
                select c.id || c.name || c.phone || c.email || c.street || p.id || p.seats || p.weekdays::text
                    || (select count(*) from seat s where s.place_id = p.id and not s.withdrawn)
                from company c join place p on p.company_id = c.id order by c.id""").query(String.class).list();
    }

    /** The events in the order they were written. */
    private List<String> events(String kind) {
        return sql.sql("""
                select o.key || '|' || o.sequence from messaging.outbox o join %s k on k.id = o.key
                where o.payload is not null order by o.id""".formatted(kind)).query(String.class).list();
    }

    private List<String> eventsOf(String kind, int version) {
        return sql.sql("select id from %s order by id".formatted(kind)).query(UUID.class).list().stream()
                .map(id -> id + "|" + version)
                .toList();
    }

    private JsonNode uploaded(IntFunction<String> row) {
        var answer = mvc.post()
                .uri("/v1/imports")
                .with(SANNE)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(IntStream.range(0, ROWS)
                        .mapToObj(row)
                        .collect(Collectors.joining(
                                "\n",
                                "Bedrijfsnaam;Adres;Postcode;Plaats;Contactpersoon;Telefoon;E-mail;Website;Sector;KvK;Plaatsen;"
                                        + "Dagen p/w;Kan;Laatste contact;Aangebracht via;Opmerking\n",
                                "\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .exchange();
        assertThat(answer).hasStatus(201);
        return read(answer);
    }

    private JsonNode taken(JsonNode job) {
        return ordered(job, "confirmation", "DONE");
    }

    private JsonNode ordered(JsonNode job, String act, String end) {
        assertThat(mvc.post().uri("/v1/imports/{id}/{act}", id(job), act).with(SANNE))
                .hasStatus(202);
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> read(mvc.get()
                                .uri("/v1/imports/{id}", id(job))
                                .with(SANNE)
                                .exchange()),
                        found -> found.get("state").asString().equals(end));
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static UUID id(JsonNode job) {
        return UUID.fromString(job.get("id").asString());
    }
}
