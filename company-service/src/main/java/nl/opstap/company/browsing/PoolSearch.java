package nl.opstap.company.browsing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.opstap.company.browsing.PoolWords.Matches;
import nl.opstap.company.companies.Location;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.networks.Network;
import nl.opstap.company.places.PlaceFacts.Leerweg;
import nl.opstap.company.suitability.TargetGroup;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the pool of the present region (COM-01, COM-22). Memory says which companies and places fit and in which order;
 * the database says, for as many as are shown, what they are now and which seats are free.
 */
@Repository
@Transactional(readOnly = true)
class PoolSearch {
    private static final int MOST_AT_ONCE = 1_000;

    /** What schools warn of, of the company itself or one that was merged into it. */
    private static final String NOT_SUITED = """
            array(select distinct w.target_group from suitability_warning w
                  where w.region_id = c.region_id and w.month >= :warnedSince
                    and w.company_id = any(array(
                        select c.id union all
                        select m.id from company m where m.region_id = c.region_id and m.merged_into = c.id))
                  order by 1) as not_suited
            """;

    /** What the company has proven, itself or as one that was merged into it; of those the largest number (ADR 17). */
    private static final String PROVEN = """
            array(select w.need || '=' || max(w.placements) from proven_need w
                  where w.region_id = c.region_id and w.company_id = any(array(
                      select c.id union all
                      select m.id from company m where m.region_id = c.region_id and m.merged_into = c.id))
                  group by w.need order by w.need) as proven
            """;

    private final PoolIndexes indexes;
    private final JdbcClient database;

    PoolSearch(PoolIndexes indexes, JdbcClient database) {
        this.indexes = indexes;
        this.database = database;
    }

    /**
     * What a list of companies is narrowed to; null is no matter.
     *
     * @param needs what one of its places can do, all of them
     * @param freeFrom only with a seat on which nobody sits on that day or later
     */
    record CompanyFilter(
            @Nullable String text,
            @Nullable Sector sector,
            @Nullable String city,
            @Nullable String municipality,
            @Nullable Around around,
            Set<SupportNeed> needs,
            @Nullable Integer phase,
            @Nullable Network network,
            @Nullable LocalDate freeFrom,
            @Nullable Leerweg leerweg) {

        boolean fits(ListedCompany company) {
            return (sector == null || company.sector() == sector)
                    && (city == null || city.equalsIgnoreCase(company.city()))
                    && (municipality == null || municipality.equals(company.municipality()))
                    && (network == null || company.networks().contains(network))
                    && ((needs.isEmpty() && phase == null && leerweg == null)
                            || company.places().stream().anyMatch(this::fits));
        }

        private boolean fits(ListedPlace place) {
            return place.needs().containsAll(needs)
                    && (phase == null || place.phases().contains(phase))
                    && (leerweg == null || place.leerweg() == leerweg);
        }
    }

    /**
     * Where something stands in a list: best first, of equals by a second measure, and by id, so that asking again gives the
     * same list.
     */
    record Rank(double first, String second, UUID id) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER = Comparator.comparingDouble(Rank::first)
                .thenComparing(Rank::second)
                .thenComparing(Rank::id, ListedCompany.BY_ID);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    /** A need that went well before, with at least so many different students. */
    record Proven(SupportNeed need, int placements) {}

    /**
     * A company in a list.
     *
     * @param kilometres as the crow flies, where the list is around a point
     * @param proven which of the needs went well before
     * @param seats offered by its open places
     * @param freeSeats of those, on which nobody sits from the day that was asked for, today unless told
     * @param notSuited groups of students some school judged it not to suit now
     */
    record CompanyLine(
            UUID id,
            String name,
            Sector sector,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double kilometres,
            List<SupportNeed> needs,
            List<Proven> proven,
            int seats,
            int freeSeats,
            boolean active,
            List<TargetGroup> notSuited,
            @JsonIgnore Rank rank) {}

    /** Those that fit after that rank: by how well the words fit, else from near to far, else by name. */
    List<CompanyLine> companies(CompanyFilter filter, @Nullable Rank after, int limit, LocalDate today) {
        var index = indexes.present();
        var found = filter.text() == null ? null : index.companies(filter.text());
        return best(
                after,
                limit,
                Math.min(limit, MOST_AT_ONCE),
                best -> {
                    if (found != null) {
                        byWords(index, found, filter, best);
                    } else if (filter.around() != null) {
                        byDistance(index.byName(), filter, filter.around(), best);
                    } else {
                        byName(index.byName(), filter, 0, best);
                    }
                },
                some -> companyLines(some, filter, today),
                line -> filter.freeFrom() == null || line.freeSeats() > 0);
    }

    /** Thousands may fit a common word equally well, and only the first names of the best are looked at. */
    private static void byWords(PoolIndex index, List<Matches> found, CompanyFilter filter, Best<Rank> best) {
        for (var matches : found) {
            byName(index.byName(matches.numbers()), filter, -matches.score(), best);
            if (best.full()) {
                return;
            }
        }
    }

    private static void byName(Iterable<ListedCompany> byName, CompanyFilter filter, double first, Best<Rank> best) {
        var around = filter.around();
        for (var company : byName) {
            if (filter.fits(company) && (around == null || around.reaches(company))) {
                best.offer(new Rank(first, company.nameKey(), company.id()));
                if (best.full()) {
                    return;
                }
            }
        }
    }

    private static void byDistance(
            List<ListedCompany> companies, CompanyFilter filter, Around around, Best<Rank> best) {
        var box = around.box();
        for (var company : companies) {
            if ((around.anywhere() || box.holds(company)) && filter.fits(company)) {
                var kilometres = company.kilometresFrom(around.middle());
                if (kilometres <= around.kilometres()) {
                    best.offer(new Rank(kilometres, company.nameKey(), company.id()));
                }
            }
        }
    }

    /** Reads the lines of the best candidates, some at a time, until so many are worth showing. */
    private static <C extends Comparable<C>, L> List<L> best(
            @Nullable C after,
            int limit,
            int atOnce,
            Consumer<Best<C>> candidates,
            Function<List<C>, List<L>> lines,
            Predicate<L> shown) {
        var found = new ArrayList<L>();
        var last = after;
        while (found.size() < limit) {
            var best = new Best<>(atOnce, last);
            candidates.accept(best);
            var next = best.inOrder();
            if (next.isEmpty()) {
                break;
            }
            lines.apply(next).stream().filter(shown).limit(limit - found.size()).forEach(found::add);
            last = next.getLast();
        }
        return found;
    }

    private List<CompanyLine> companyLines(List<Rank> ranks, CompanyFilter filter, LocalDate today) {
        var byId = ranks.stream().collect(Collectors.toMap(Rank::id, rank -> rank));
        var lines = database.sql("""
                select c.*, coalesce(o.seats, 0) as seats, coalesce(o.free, 0) as free,
                       array(select distinct need from place p cross join unnest(p.needs) as need
                             where p.region_id = c.region_id and p.company_id = c.id and p.open order by 1) as needs,
                       %s, %s
                from company c left join lateral (
                    select count(s.id) as seats, count(s.id) filter (where not exists (
                               select 1 from booking_day b where b.region_id = s.region_id and b.seat_id = s.id
                                 and upper(b.period) > :day)) as free
                    from place p join seat s on s.region_id = p.region_id and s.place_id = p.id and not s.withdrawn
                    where p.region_id = c.region_id and p.company_id = c.id and p.open and upper(p.period) > :day
                ) o on true
                where c.active and c.id = any(:ids)""".formatted(NOT_SUITED, PROVEN))
                .param("warnedSince", TargetGroup.warnedSince(today))
                .param("day", filter.freeFrom() == null ? today : filter.freeFrom())
                .param("ids", byId.keySet().toArray(UUID[]::new))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var latitude = row.getObject("latitude", Double.class);
                    var longitude = row.getObject("longitude", Double.class);
                    return new CompanyLine(
                            id,
                            row.getString("name"),
                            Sector.valueOf(row.getString("sector")),
                            row.getString("city"),
                            row.getString("postcode"),
                            row.getString("contact_name"),
                            row.getString("phone"),
                            latitude,
                            longitude,
                            kilometres(filter.around(), latitude, longitude),
                            needs(row),
                            proven(row),
                            row.getInt("seats"),
                            row.getInt("free"),
                            row.getBoolean("active"),
                            groups((String[]) row.getArray("not_suited").getArray()),
                            Objects.requireNonNull(byId.get(id)));
                })
                .list();
        lines.sort(Comparator.comparing(CompanyLine::rank));
        return lines;
    }

    private static @Nullable Double kilometres(
            @Nullable Around around, @Nullable Double latitude, @Nullable Double longitude) {
        return around == null || latitude == null || longitude == null
                ? null
                : Math.round(10 * around.middle().kilometresTo(new Location(latitude, longitude))) / 10.0;
    }

    /** How many there are in all, for the head of the list. */
    int count() {
        return database.sql("select count(*) from company where active")
                .query(Integer.class)
                .single();
    }

    List<String> municipalities() {
        return indexes.present().byName().stream()
                .map(ListedCompany::municipality)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> cities() {
        return database.sql("select distinct city from company where active and city is not null order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * What places are asked for.
     *
     * @param days how many a week the student comes
     */
    record PlaceFilter(
            @Nullable String text,
            @Nullable Around around,
            @Nullable Sector sector,
            Set<SupportNeed> needs,
            @Nullable Integer days,
            @Nullable Integer phase,
            LocalDate freeFrom) {}

    /**
     * An open place with a free seat, ranked.
     *
     * @param proven which of the needs went well at the company before
     */
    record PlaceLine(
            UUID id,
            UUID companyId,
            String company,
            String title,
            Sector sector,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double kilometres,
            List<SupportNeed> needs,
            List<Proven> proven,
            int maxDays,
            int seats,
            int freeSeats,
            double guidance,
            List<TargetGroup> notSuited) {}

    /** A place that fits, before anybody looked at its seats. */
    private record Candidate(double first, int proven, double guidance, UUID id) implements Comparable<Candidate> {
        private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::first)
                .thenComparing(Candidate::proven, Comparator.reverseOrder())
                .thenComparing(Candidate::guidance, Comparator.reverseOrder())
                .thenComparing(Candidate::id, ListedCompany.BY_ID);

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Near first, without a point what fits the words best; of equals where most of what is asked went well before, then
     * the better judged; ties by id, so that asking again gives the same list.
     */
    List<PlaceLine> places(PlaceFilter filter, int limit, LocalDate today) {
        var index = indexes.present();
        var words = filter.text() == null ? null : index.places(filter.text());
        // Some of them are full: half as many again as are shown mostly is enough.
        return best(
                null,
                limit,
                Math.min(limit + limit / 2 + 1, MOST_AT_ONCE),
                (Best<Candidate> best) -> offer(index.places(), filter, words, best),
                some -> placeLines(some, filter, today),
                line -> line.freeSeats() > 0);
    }

    private static void offer(
            PlaceColumns places, PlaceFilter filter, @Nullable Map<UUID, Float> words, Best<Candidate> best) {
        places.fitting(filter, (company, place, kilometres) -> {
            var score = words == null ? 0f : words.getOrDefault(place.id(), 0f);
            if (words == null || score > 0) {
                best.offer(new Candidate(
                        filter.around() == null ? -score : kilometres,
                        company.proves(filter.needs()),
                        place.guidance(),
                        place.id()));
            }
            return best.full() ? best.last().first() : Around.ANYWHERE;
        });
    }

    private List<PlaceLine> placeLines(List<Candidate> candidates, PlaceFilter filter, LocalDate today) {
        var guidance = candidates.stream().collect(Collectors.toMap(Candidate::id, Candidate::guidance));
        var lines = database
                .sql("""
                select p.id, p.company_id, c.name, p.title, p.sector, c.city, c.latitude, c.longitude, p.needs, p.max_days,
                       count(s.id) as seats,
                       count(s.id) filter (where not exists (
                           select 1 from booking_day b where b.region_id = s.region_id and b.seat_id = s.id
                             and upper(b.period) > :day)) as free,
                       %s, %s
                from place p
                join company c on c.region_id = p.region_id and c.id = p.company_id
                join seat s on s.region_id = p.region_id and s.place_id = p.id and not s.withdrawn
                where p.id = any(:ids) and p.open and c.active
                group by p.region_id, p.id, c.region_id, c.id""".formatted(NOT_SUITED, PROVEN))
                .param("warnedSince", TargetGroup.warnedSince(today))
                .param("day", filter.freeFrom())
                .param("ids", guidance.keySet().toArray(UUID[]::new))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var latitude = row.getObject("latitude", Double.class);
                    var longitude = row.getObject("longitude", Double.class);
                    return new PlaceLine(
                            id,
                            row.getObject("company_id", UUID.class),
                            row.getString("name"),
                            row.getString("title"),
                            Sector.valueOf(row.getString("sector")),
                            row.getString("city"),
                            latitude,
                            longitude,
                            kilometres(filter.around(), latitude, longitude),
                            needs(row),
                            proven(row),
                            row.getInt("max_days"),
                            row.getInt("seats"),
                            row.getInt("free"),
                            Objects.requireNonNull(guidance.get(id)),
                            groups((String[]) row.getArray("not_suited").getArray()));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(PlaceLine::id, line -> line));
        return candidates.stream()
                .map(Candidate::id)
                .filter(lines::containsKey)
                .map(lines::get)
                .toList();
    }

    private static List<TargetGroup> groups(String[] codes) {
        return Arrays.stream(codes).map(TargetGroup::valueOf).toList();
    }

    private static List<SupportNeed> needs(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("needs").getArray())
                .map(SupportNeed::valueOf)
                .toList();
    }

    /** Of what is said now: what was taken back is not met, though it went well. */
    private static List<Proven> proven(ResultSet row) throws SQLException {
        var said = Set.copyOf(needs(row));
        return Arrays.stream((String[]) row.getArray("proven").getArray())
                .map(code -> code.split("="))
                .map(parts -> new Proven(SupportNeed.valueOf(parts[0]), Integer.parseInt(parts[1])))
                .filter(proven -> said.contains(proven.need()))
                .toList();
    }
}
