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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    List<Place> ofCompany(UUID companyId) {
        return select("where p.company_id = :company order by p.id")
                .param("company", companyId)
                .query((row, _) -> place(row))
                .list();
    }

    List<Place> all() {
        return select("order by p.id").query((row, _) -> place(row)).list();
    }

    private JdbcClient.StatementSpec select(String which) {
        return database.sql("""
                select p.*, lower(p.period) as starts, upper(p.period) - 1 as ends,
                       array(select distinct on (s.criterion) s.criterion || '=' || s.score from place_score s
                             where s.region_id = p.region_id and s.place_id = p.id
                             order by s.criterion, s.scored_at desc) as scores
                from place p\s""" + which);
    }

    void insert(UUID id, UUID companyId, PlaceFacts facts, Instant now) {
        bind(database.sql("""
                insert into place (id, company_id, title, sector, phases, weekdays, max_days, seats, period, leerweg,
                                   prospect_of_job, min_age, needs, open, created_at, changed_at)
                values (:id, :company, :title, :sector, :phases, :weekdays, :maxDays, :seats,
                        daterange(:from, :until, '[]'), :leerweg, :prospect, :minAge, :needs, :open, :now, :now)"""), id, facts, now).param("company", companyId).update();
    }

    boolean update(UUID id, int version, PlaceFacts facts, Instant now) {
        return bind(database.sql("""
                update place set title = :title, sector = :sector, phases = :phases, weekdays = :weekdays,
                    max_days = :maxDays, seats = :seats, period = daterange(:from, :until, '[]'), leerweg = :leerweg,
                    prospect_of_job = :prospect, min_age = :minAge, needs = :needs, open = :open,
                    version = version + 1, changed_at = :now
                where id = :id and version = :version"""), id, facts, now).param("version", version).update() == 1;
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

    boolean hasSeatTaken(UUID companyId) {
        return database.sql("""
                select exists (select 1 from seat_request r join place p on p.region_id = r.region_id and p.id = r.place_id
                               where p.company_id = :company and r.seat_id is not null)""")
                .param("company", companyId)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID id) {
        database.sql("delete from place where id = :id").param("id", id).update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, UUID id, PlaceFacts facts, Instant now) {
        return statement
                .param("id", id)
                .param("title", facts.title())
                .param("sector", facts.sector().name())
                .param(
                        "phases",
                        facts.phases().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param(
                        "weekdays",
                        facts.weekdays().stream()
                                .map(day -> (short) day.getValue())
                                .toArray(Short[]::new))
                .param("maxDays", facts.maxDays())
                .param("seats", facts.seats())
                .param("from", facts.from())
                .param("until", facts.until())
                .param("leerweg", facts.leerweg().name())
                .param("prospect", facts.prospectOfJob().name())
                .param("minAge", facts.minAge())
                .param("needs", facts.meetsNeeds().stream().map(Enum::name).toArray(String[]::new))
                .param("open", facts.open())
                .param("now", now.atOffset(ZoneOffset.UTC));
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
