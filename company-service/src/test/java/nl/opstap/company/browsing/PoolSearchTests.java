package nl.opstap.company.browsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.opstap.company.PoolFixture;
import nl.opstap.company.companies.Location;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpstapTest
class PoolSearchTests {
    private static final List<String> NEEDS = List.of("LOW_STIMULI", "FIXED_SUPERVISOR", "SHORT_INSTRUCTIONS");
    private static final List<String> SECTORS = List.of("GREEN", "ANIMALS", "HOSPITALITY");

    /** Where the table puts postcode 5757. */
    private static final Location LIESSEL = new Location(51.4122, 5.8216);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Autowired
    AppSql app;

    @Autowired
    JsonMapper json;

    PoolFixture pool;

    @BeforeEach
    void emptyPool() {
        sql.empty();
        pool = new PoolFixture(sql);
    }

    @Test
    @Tag("COM-01")
    void aNameIsFoundAsPeopleTypeIt() {
        pool.company("Timmerfabriek Jansen", "TECHNICAL", 51.4, 5.7);
        pool.company("Bakkerij de Wolf", "HOSPITALITY", 51.4, 5.7);
        sql.sql("update company set city = 'Deurne' where name like 'Bakkerij%'")
                .update();

        assertThat(names("jansen")).containsExactly("Timmerfabriek Jansen");
        assertThat(names("Janssen")).as("a letter too many").containsExactly("Timmerfabriek Jansen");
        assertThat(names("jasnen")).as("two letters swapped").containsExactly("Timmerfabriek Jansen");
        assertThat(names("timerfabrik")).as("two mistakes in a long word").containsExactly("Timmerfabriek Jansen");
        assertThat(names("fabriek")).as("within a compound").containsExactly("Timmerfabriek Jansen");
        assertThat(names("timmer")).as("its start").containsExactly("Timmerfabriek Jansen");
        assertThat(names("wolf, deurn")).as("name and town, in any order").containsExactly("Bakkerij de Wolf");
        assertThat(names("bakkerij jansen")).as("all words, or nothing").isEmpty();
        assertThat(names("hek")).as("a short word is meant as typed").isEmpty();
    }

    @Test
    @Tag("COM-01")
    void whatFitsTheWordsBestComesFirstPageAfterPage() {
        pool.company("Bos Bestrating", "TECHNICAL", 51.4, 5.7);
        pool.company("Bosch Techniek", "TECHNICAL", 51.4, 5.7);
        pool.company("Aannemer Dennenbos", "TECHNICAL", 51.4, 5.7);

        assertThat(names("bos")).containsExactly("Bos Bestrating", "Bosch Techniek", "Aannemer Dennenbos");

        var first = read("/v1/companies?text=bos&limit=2", MARIEKE);
        assertThat(names(first)).containsExactly("Bos Bestrating", "Bosch Techniek");
        assertThat(names(read(
                        "/v1/companies?text=bos&limit=2&cursor="
                                + first.get("next").asString(),
                        MARIEKE)))
                .containsExactly("Aannemer Dennenbos");
    }

    @Test
    @Tag("COM-22")
    void companiesAroundAPostcodeComeFromNearToFarAndSayHowFar() {
        pool.company("Ver", "GREEN", 51.70, 5.40);
        pool.company("Dichtbij", "GREEN", 51.46, 5.79);
        pool.company("Naast de deur", "GREEN", 51.416, 5.815);

        var found = read("/v1/companies?near=5757&within=10", MARIEKE);

        assertThat(names(found)).containsExactly("Naast de deur", "Dichtbij");
        assertThat(found.get("items").get(1).get("kilometres").asDouble()).isBetween(3.0, 8.0);
        assertThat(names(read("/v1/companies?near=5757", MARIEKE))).containsExactly("Naast de deur", "Dichtbij", "Ver");
    }

    @Test
    @Tag("COM-01")
    void companiesOfAGemeenteAreFoundByPostcodeAndWithoutOneByTown() {
        var byPostcode = pool.company("Op postcode", "GREEN", 51.4, 5.7);
        var byTown = pool.company("Op plaats", "GREEN", 51.4, 5.7);
        pool.company("Nergens bekend", "GREEN", 51.4, 5.7);
        sql.sql("update company set postcode = '5757AB', city = 'Verschreven' where id = :id")
                .param("id", byPostcode)
                .update();
        sql.sql("update company set city = 'LIESSEL' where id = :id")
                .param("id", byTown)
                .update();

        assertThat(names(read("/v1/companies?municipality=Deurne", MARIEKE)))
                .containsExactly("Op plaats", "Op postcode");
        assertThat(names(read("/v1/companies?municipality=Asten", MARIEKE))).isEmpty();
        assertThat(read("/v1/pool", MARIEKE).get("municipalities").toString()).isEqualTo("[\"Deurne\"]");
    }

    @Test
    @Tag("COM-22")
    void allNeedsAskedForMustBeMetByOnePlace() {
        var both = pool.company("Kan allebei", "GREEN", 51.4, 5.7);
        var split = pool.company("Kan elk op een andere plek", "GREEN", 51.4, 5.7);
        needs(pool.place(both, "GREEN", 1), "{LOW_STIMULI,FIXED_SUPERVISOR}");
        needs(pool.place(split, "GREEN", 1), "{LOW_STIMULI}");
        needs(pool.place(split, "GREEN", 1), "{FIXED_SUPERVISOR}");

        assertThat(names(read("/v1/companies?need=LOW_STIMULI&need=FIXED_SUPERVISOR", MARIEKE)))
                .containsExactly("Kan allebei");
        assertThat(read("/v1/places?need=LOW_STIMULI&need=FIXED_SUPERVISOR", MARIEKE)
                        .get("items"))
                .hasSize(1);
    }

    @Test
    @Tag("COM-22")
    void aSeatThatComesFreeCountsFromThatDay() {
        var place = pool.place(pool.company("Kwekerij De Proef", "GREEN", 51.4, 5.7), "GREEN", 1);
        booked(place, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 3, 1));

        assertThat(read("/v1/places", MARIEKE).get("items")).isEmpty();
        assertThat(read("/v1/places?freeFrom=2027-02-28", MARIEKE).get("items")).isEmpty();
        assertThat(read("/v1/places?freeFrom=2027-03-01", MARIEKE).get("items")).hasSize(1);
        assertThat(names(read("/v1/companies?freeFrom=2027-03-01", MARIEKE))).containsExactly("Kwekerij De Proef");
        assertThat(read("/v1/places?freeFrom=2028-01-01", MARIEKE).get("items"))
                .as("the offer has ended")
                .isEmpty();
    }

    @Test
    void whatAColleagueChangedIsFoundAtOnce() {
        var company = pool.company("Oude Naam", "GREEN", 51.4, 5.7);
        assertThat(names("oude")).containsExactly("Oude Naam");

        sql.sql("update company set name = 'Nieuwe Naam', name_key = 'nieuwe naam'")
                .update();
        assertThat(names("oude")).isEmpty();
        assertThat(names("nieuwe")).containsExactly("Nieuwe Naam");

        var place = pool.place(company, "GREEN", 1);
        assertThat(names(read("/v1/companies?phase=2", MARIEKE))).containsExactly("Nieuwe Naam");
        sql.sql("update place set open = false where id = :id")
                .param("id", place)
                .update();
        assertThat(names(read("/v1/companies?phase=2", MARIEKE))).isEmpty();

        sql.sql("update company set active = false").update();
        assertThat(names("nieuwe")).isEmpty();
    }

    /** The one that began later is committed first: whoever counts what was read by a running number misses the other. */
    @Test
    void aChangeThatTookLongToCommitIsNotMissed() {
        names("bedrijf");
        app.in(TestTenant.SCHOOL_A.tenant(), slow -> {
            insert(slow, "Traag Bedrijf");
            CompletableFuture.runAsync(() -> {
                        app.in(TestTenant.SCHOOL_B.tenant(), quick -> insert(quick, "Vlug Bedrijf"));
                        assertThat(names("bedrijf")).containsExactly("Vlug Bedrijf");
                    })
                    .join();
            return null;
        });

        assertThat(names("bedrijf")).containsExactly("Traag Bedrijf", "Vlug Bedrijf");
    }

    @Test
    @Tag("COM-01")
    void whatIsShownGoesToASpreadsheetWhereNothingRuns() {
        pool.company("=HYPERLINK(\"http://voorbeeld.invalid\")", "GREEN", 51.416, 5.815);
        pool.company("Manege Bos", "ANIMALS", 51.416, 5.815);

        var file = mvc.get()
                .uri("/v1/companies/export?near=5757&within=10&sector=GREEN")
                .with(MARIEKE)
                .exchange();

        assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(new String(file.getResponse().getContentAsByteArray(), UTF_8))
                .startsWith("\uFEFFBedrijf;Sector;Postcode;Plaats;Afstand (km);")
                .contains("'=HYPERLINK", ";groen;", ";0,6;")
                .doesNotContain("Manege");
    }

    @Test
    @Tag("COM-22")
    void theMapShowsWhatTheListShowsAndWhereItLooksFrom() {
        pool.company("Ver", "GREEN", 51.70, 5.40);
        pool.place(pool.company("Dichtbij", "GREEN", 51.46, 5.79), "GREEN", 2);

        var points = read("/v1/companies/points?near=5757&within=10", MARIEKE);

        assertThat(names(points)).containsExactly("Dichtbij");
        assertThat(points.get("items").get(0).get("freeSeats").asInt()).isEqualTo(2);
        assertThat(points.get("middle").get("latitude").asDouble()).isEqualTo(LIESSEL.latitude());
        assertThat(points.get("more").asBoolean()).isFalse();
    }

    @Test
    void anotherRegionFindsNothingByAnyWordOrPoint() {
        pool.place(pool.company("Kwekerij De Proef", "GREEN", 51.416, 5.815), "GREEN", 1);
        names("kwekerij");

        for (var path :
                List.of("companies?text=kwekerij", "companies?near=5757", "places?near=5757", "places?text=proef")) {
            assertThat(read("/v1/" + path, STRANGER).get("items")).as(path).isEmpty();
        }
    }

    @Test
    @Tag("COM-21")
    @Tag("COM-22")
    void ofEquallyNearPlacesThoseWhereItWentWellComeFirstAndSaySoAtOnce() {
        var says = pool.company("Zegt het", "GREEN", 51.416, 5.815);
        var did = pool.company("Deed het", "GREEN", 51.416, 5.815);
        needs(pool.place(says, "GREEN", 1), "{LOW_STIMULI}");
        needs(pool.place(did, "GREEN", 1), "{LOW_STIMULI}");
        var query = "/v1/places?near=5757&within=10&need=LOW_STIMULI";
        assertThat(read(query, MARIEKE).get("items").findValuesAsString("company"))
                .containsExactly("Zegt het", "Deed het");

        proven(did, "LOW_STIMULI", 4);
        proven(did, "EXTRA_BREAKS", 7);

        var found = read(query, MARIEKE).get("items");
        assertThat(found.findValuesAsString("company")).containsExactly("Deed het", "Zegt het");
        assertThat(found.get(0).get("proven").toString())
                .as("only of what the place says now")
                .isEqualTo("[{\"need\":\"LOW_STIMULI\",\"placements\":4}]");
        assertThat(read("/v1/companies?text=deed", MARIEKE)
                        .get("items")
                        .get(0)
                        .get("proven")
                        .toString())
                .isEqualTo("[{\"need\":\"LOW_STIMULI\",\"placements\":4}]");
    }

    @Test
    @Tag("COM-22")
    void theFirstTwentyAreThoseThatPlainSqlFinds() {
        var random = new Random(20261127);
        IntStream.range(0, 150).forEach(number -> randomCompany(random, number));

        for (var number = 0; number < 200; number++) {
            var query = RandomQuery.of(random);
            var found = new ArrayList<UUID>();
            read("/v1/places?limit=20" + query.parameters(), MARIEKE)
                    .get("items")
                    .forEach(item -> found.add(UUID.fromString(item.get("id").asString())));
            assertThat(found).as(query.parameters()).isEqualTo(oracle(query));
        }
    }

    private void randomCompany(Random random, int number) {
        var company = pool.company(
                "Bedrijf %d".formatted(number),
                SECTORS.get(random.nextInt(3)),
                51.3 + random.nextDouble() * 0.5,
                5.5 + random.nextDouble() * 0.6);
        NEEDS.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(need -> proven(company, need, 3 + random.nextInt(5)));
        for (var place = random.nextInt(4); place > 0; place--) {
            var id = pool.place(company, SECTORS.get(random.nextInt(3)), random.nextInt(3));
            sql.sql("update place set max_days = :days, open = :open, needs = :needs, phases = :phases where id = :id")
                    .param("days", 1 + random.nextInt(5))
                    .param("open", random.nextInt(10) > 0)
                    .param(
                            "needs",
                            NEEDS.stream().filter(_ -> random.nextBoolean()).toArray(String[]::new))
                    .param("phases", new Short[] {(short) (1 + random.nextInt(4))})
                    .param("id", id)
                    .update();
            if (random.nextBoolean()) {
                sql.sql("""
                        insert into place_score (region_id, place_id, criterion, scored_at, score, scored_by)
                        values (:region, :place, 'GUIDANCE', now(), :score, :author)""")
                        .param("region", TestTenant.REGION.regionId())
                        .param("place", id)
                        .param("score", random.nextInt(5))
                        .param("author", MARIEKE.id())
                        .update();
            }
            if (random.nextInt(3) == 0) {
                booked(id, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 1));
            }
        }
    }

    /** A query of COM-22, around Liessel. */
    private record RandomQuery(boolean near, int within, String sector, String need, int days, int phase) {
        static RandomQuery of(Random random) {
            return new RandomQuery(
                    random.nextBoolean(),
                    5 + random.nextInt(40),
                    random.nextBoolean() ? "" : SECTORS.get(random.nextInt(3)),
                    random.nextBoolean() ? "" : NEEDS.get(random.nextInt(3)),
                    random.nextInt(5),
                    random.nextInt(4));
        }

        String parameters() {
            return (near ? "&near=5757&within=" + within : "")
                    + (sector.isEmpty() ? "" : "&sector=" + sector)
                    + (need.isEmpty() ? "" : "&need=" + need)
                    + (days == 0 ? "" : "&days=" + days)
                    + (phase == 0 ? "" : "&phase=" + phase);
        }
    }

    private List<UUID> oracle(RandomQuery query) {
        return sql.sql("""
                with ranked as (
                    select p.id, round(10 * 2 * 6371.0 * asin(sqrt(
                               power(sin(radians(c.latitude - :latitude) / 2), 2)
                               + cos(radians(:latitude)) * cos(radians(c.latitude))
                                 * power(sin(radians(c.longitude - :longitude) / 2), 2)))) / 10 as km,
                           coalesce((select score from place_score s where s.place_id = p.id
                                     order by scored_at desc limit 1), 0) as guidance,
                           (select count(*) from proven_need n where n.company_id = c.id and n.need = :need) as proven
                    from place p join company c on c.region_id = p.region_id and c.id = p.company_id
                    where p.open and c.active and (:sector = '' or p.sector = :sector)
                      and (:need = '' or :need = any(p.needs)) and p.max_days >= :days
                      and (:phase = 0 or :phase = any(p.phases))
                      and exists (select 1 from seat s where s.place_id = p.id and not exists (
                                      select 1 from booking_day b where b.seat_id = s.id)))
                select id from ranked where not :near or km <= :within
                order by case when :near then km else 0 end, proven desc, guidance desc, cast(id as text) limit 20""")
                .param("latitude", LIESSEL.latitude())
                .param("longitude", LIESSEL.longitude())
                .param("sector", query.sector())
                .param("need", query.need())
                .param("days", query.days())
                .param("phase", query.phase())
                .param("near", query.near())
                .param("within", query.within())
                .query(UUID.class)
                .list();
    }

    private void proven(UUID company, String need, int placements) {
        sql.sql("""
                insert into proven_need (region_id, company_id, need, placements, since)
                values (:region, :company, :need, :placements, '2026-11-01')""")
                .param("region", TestTenant.REGION.regionId())
                .param("company", company)
                .param("need", need)
                .param("placements", placements)
                .update();
    }

    /** Takes the first seat of the place, if it has one. */
    private void booked(UUID place, LocalDate from, LocalDate until) {
        var seat = sql.sql("select id from seat where place_id = :place order by number limit 1")
                .param("place", place)
                .query(UUID.class)
                .optional();
        if (seat.isEmpty()) {
            return;
        }
        var request = Ids.next();
        sql.sql("""
                insert into seat_request (region_id, request_id, placement_id, school_id, place_id, seat_id, weekdays,
                                          period, state, decided_at)
                values (:region, :request, :placement, :school, :place, :seat, '{1}', daterange(:from, :until), 'FIRM',
                        now())""")
                .param("region", TestTenant.REGION.regionId())
                .param("request", request)
                .param("placement", Ids.next())
                .param("school", TestTenant.SCHOOL_A.id())
                .param("place", place)
                .param("seat", seat.get())
                .param("from", from)
                .param("until", until)
                .update();
        sql.sql("""
                insert into booking_day (region_id, request_id, weekday, seat_id, period)
                values (:region, :request, 1, :seat, daterange(:from, :until))""")
                .param("region", TestTenant.REGION.regionId())
                .param("request", request)
                .param("seat", seat.get())
                .param("from", from)
                .param("until", until)
                .update();
    }

    private void needs(UUID place, String needs) {
        sql.sql("update place set needs = cast(:needs as text[]) where id = :id")
                .param("needs", needs)
                .param("id", place)
                .update();
    }

    private static int insert(JdbcClient database, String name) {
        return database.sql("""
                insert into company (id, name, name_key, sector, channel, created_at, changed_at)
                values (:id, :name, lower(:name), 'GREEN', 'FAIR', now(), now())""").param("id", Ids.next()).param("name", name).update();
    }

    private List<String> names(String text) {
        return names(read("/v1/companies?text=" + URLEncoder.encode(text, UTF_8), MARIEKE));
    }

    private static List<String> names(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("name").asString())
                .toList();
    }

    private JsonNode read(String uri, Person person) {
        var answer = mvc.get().uri(URI.create(uri)).with(person).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
