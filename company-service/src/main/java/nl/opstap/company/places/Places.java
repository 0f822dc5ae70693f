package nl.opstap.company.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.needs.Author;
import nl.opstap.company.places.Place.Criterion;
import nl.opstap.contracts.school.SupportNeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The offers of the present region. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Places {
    private static final String KEPT = """
            (select id, version, company_id, title, sector, cast(phases as smallint[]) as phases,
                    cast(weekdays as smallint[]) as weekdays, max_days, seats, starts, ends, leerweg, prospect_of_job,
                    min_age, cast(needs as text[]) as needs, open
             from unnest(cast(:ids as uuid[]), cast(:versions as integer[]), cast(:companies as uuid[]),
                         cast(:titles as text[]), cast(:sectors as text[]), cast(:phases as text[]),
                         cast(:weekdays as text[]), cast(:maxDays as smallint[]), cast(:seats as smallint[]),
                         cast(:froms as date[]), cast(:untils as date[]), cast(:leerwegen as text[]),
                         cast(:prospects as text[]), cast(:minAges as smallint[]), cast(:needs as text[]),
                         cast(:opens as boolean[]))
                  as k (id, version, company_id, title, sector, phases, weekdays, max_days, seats, starts, ends, leerweg,
                        prospect_of_job, min_age, needs, open)) as k""";

    private final JdbcClient database;

    Places(JdbcClient database) {
        this.database = database;
    }

    Optional<Place> find(UUID id) {
        return select("where p.id = :id")
                .param("id", id)
                .query((row, _) -> place(row))
                .optional();
    }

    /** The same, changed by nobody else until the end of the transaction. */
    Optional<Place> hold(UUID id) {
        return select("where p.id = :id for update of p")
                .param("id", id)
                .query((row, _) -> place(row))
                .optional();
    }

    List<Place> find(Collection<UUID> ids) {
        return select("where p.id = any(cast(:ids as uuid[])) order by p.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> place(row))
                .list();
    }

    List<Place> ofCompanies(Collection<UUID> companyIds) {
        return select("where p.company_id = any(cast(:companies as uuid[])) order by p.company_id, p.id")
                .param("companies", companyIds.toArray(UUID[]::new))
                .query((row, _) -> place(row))
                .list();
    }

    private JdbcClient.StatementSpec select(String which) {
        return database.sql("""
                select p.*, lower(p.period) as starts, upper(p.period) - 1 as ends,
                       array(select distinct on (s.criterion) s.criterion || '=' || s.score from place_score s
                             where s.region_id = p.region_id and s.place_id = p.id
                             order by s.criterion, s.scored_at desc) as scores
                from place p\s""" + which);
    }

    void insert(List<KeptPlace> kept, Instant now) {
        bind(database.sql("""
                insert into place (id, company_id, title, sector, phases, weekdays, max_days, seats, period, leerweg,
                                   prospect_of_job, min_age, needs, open, created_at, changed_at)
                select k.id, k.company_id, k.title, k.sector, k.phases, k.weekdays, k.max_days, k.seats,
                       daterange(k.starts, k.ends, '[]'), k.leerweg, k.prospect_of_job, k.min_age, k.needs, k.open,
                       :now, :now
                from\s""" + KEPT), kept, now).update();
    }

    /** How many of them still were in their version, and are changed now. */
    int update(List<KeptPlace> kept, Instant now) {
        return bind(database.sql("""
                update place p set title = k.title, sector = k.sector, phases = k.phases, weekdays = k.weekdays,
                    max_days = k.max_days, seats = k.seats, period = daterange(k.starts, k.ends, '[]'),
                    leerweg = k.leerweg, prospect_of_job = k.prospect_of_job, min_age = k.min_age, needs = k.needs,
                    open = k.open, version = p.version + 1, changed_at = :now
                from\s""" + KEPT + " where p.id = k.id and p.version = k.version"), kept, now)
                .update();
    }

    void meet(UUID id, List<SupportNeed> needs, Instant now) {
        database.sql("update place set needs = :needs, version = version + 1, changed_at = :now where id = :id")
                .param("needs", needs.stream().map(Enum::name).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void describe(UUID id, PlaceDetails details) {
        database.sql("""
                update place set tasks = :tasks, starts_at = :starts, ends_at = :ends, guidance = :guidance, travel = :travel
                where id = :id""")
                .param("tasks", details.tasks())
                .param("starts", details.startsAt())
                .param("ends", details.endsAt())
                .param("guidance", details.guidance())
                .param("travel", details.travel())
                .param("id", id)
                .update();
    }

    /** How a place was judged, newest first. */
    List<ScoreStep> scoreSteps(UUID id) {
        return database.sql("""
                select s.criterion, s.score, s.scored_at, o.name as organisation,
                       case when s.organisation_id = opstap_tenant() then s.by_name end as own_name
                from place_score s
                left join organisation o on o.region_id = s.region_id and o.organisation_id = s.organisation_id
                where s.place_id = :place order by s.scored_at desc, s.criterion""")
                .param("place", id)
                .query((row, _) -> new ScoreStep(
                        Criterion.valueOf(row.getString("criterion")),
                        row.getInt("score"),
                        row.getObject("scored_at", OffsetDateTime.class).toInstant(),
                        row.getString("organisation"),
                        row.getString("own_name")))
                .list();
    }

    void score(UUID id, Criterion criterion, int score, Author author, Instant now) {
        database.sql("""
                insert into place_score (place_id, criterion, scored_at, score, scored_by, by_name)
                values (:place, :criterion, :now, :score, :author, :name)
                on conflict (region_id, place_id, criterion, scored_at) do update set score = excluded.score""")
                .param("place", id)
                .param("criterion", criterion.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("score", score)
                .param("author", author.id())
                .param("name", author.name())
                .update();
    }

    /** Of which of these companies a seat is or was taken. */
    Set<UUID> withSeatTaken(Collection<UUID> companyIds) {
        return Set.copyOf(database.sql("""
                select distinct p.company_id
                from place p join seat_request r on r.region_id = p.region_id and r.place_id = p.id
                where p.company_id = any(cast(:companies as uuid[])) and r.seat_id is not null""")
                .param("companies", companyIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The places that were there. */
    List<UUID> deleteOf(Collection<UUID> companyIds) {
        return database.sql("delete from place where company_id = any(cast(:companies as uuid[])) returning id")
                .param("companies", companyIds.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, List<KeptPlace> kept, Instant now) {
        return statement
                .param("ids", kept.stream().map(KeptPlace::id).toArray(UUID[]::new))
                .param("versions", kept.stream().map(KeptPlace::version).toArray(Integer[]::new))
                .param("companies", kept.stream().map(KeptPlace::companyId).toArray(UUID[]::new))
                .param("titles", texts(kept, PlaceFacts::title))
                .param("sectors", texts(kept, facts -> facts.sector().name()))
                .param("phases", lists(kept, PlaceFacts::phases))
                .param(
                        "weekdays",
                        lists(
                                kept,
                                facts -> facts.weekdays().stream()
                                        .map(DayOfWeek::getValue)
                                        .toList()))
                .param("maxDays", numbers(kept, PlaceFacts::maxDays))
                .param("seats", numbers(kept, PlaceFacts::seats))
                .param("froms", texts(kept, facts -> facts.from().toString()))
                .param("untils", texts(kept, facts -> facts.until().toString()))
                .param("leerwegen", texts(kept, facts -> facts.leerweg().name()))
                .param("prospects", texts(kept, facts -> facts.prospectOfJob().name()))
                .param("minAges", numbers(kept, PlaceFacts::minAge))
                .param("needs", lists(kept, PlaceFacts::meetsNeeds))
                .param("opens", kept.stream().map(one -> one.facts().open()).toArray(Boolean[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static String[] texts(List<KeptPlace> kept, Function<PlaceFacts, String> fact) {
        return kept.stream().map(one -> fact.apply(one.facts())).toArray(String[]::new);
    }

    private static Short[] numbers(List<KeptPlace> kept, Function<PlaceFacts, Integer> fact) {
        return kept.stream().map(one -> fact.apply(one.facts()).shortValue()).toArray(Short[]::new);
    }

    /** Each list as the database writes one: an array of them would have to be as long for every place. */
    private static String[] lists(List<KeptPlace> kept, Function<PlaceFacts, List<?>> fact) {
        return texts(
                kept,
                facts -> fact.apply(facts).stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                new PlaceFacts(
                        row.getString("title"),
                        Sector.valueOf(row.getString("sector")),
                        numbers(row, "phases"),
                        numbers(row, "weekdays").stream().map(DayOfWeek::of).toList(),
                        row.getInt("max_days"),
                        row.getInt("seats"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        PlaceFacts.Leerweg.valueOf(row.getString("leerweg")),
                        PlaceFacts.Prospect.valueOf(row.getString("prospect_of_job")),
                        Arrays.stream((String[]) row.getArray("needs").getArray())
                                .map(SupportNeed::valueOf)
                                .toList(),
                        row.getInt("min_age"),
                        row.getBoolean("open")),
                new PlaceDetails(
                        row.getString("tasks"),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("guidance"),
                        row.getString("travel")),
                scores(row),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Short[]) row.getArray(column).getArray())
                .map(Short::intValue)
                .toList();
    }

    private static Map<Criterion, Integer> scores(ResultSet row) throws SQLException {
        var scores = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var score : (String[]) row.getArray("scores").getArray()) {
            var parts = score.split("=");
            scores.put(Criterion.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
        return scores;
    }
}
