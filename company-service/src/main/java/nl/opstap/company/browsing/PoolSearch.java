package nl.opstap.company.browsing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.CompanyName;
import nl.opstap.company.companies.Location;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.networks.Network;
import nl.opstap.company.suitability.TargetGroup;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Searches the pool of the present region (COM-01, COM-22). */
@Repository
@Transactional(readOnly = true)
class PoolSearch {
    private final JdbcClient database;

    PoolSearch(JdbcClient database) {
        this.database = database;
    }

    /** What a list of companies is narrowed to; null is no matter. */
    record CompanyFilter(
            @Nullable String text,
            @Nullable Sector sector,
            @Nullable String city,
            @Nullable SupportNeed need,
            @Nullable Integer phase,
            @Nullable Network network,
            boolean free) {}

    /** Where a part of the list ended. */
    record After(String nameKey, UUID id) {
        static final After START = new After("", new UUID(0, 0));
    }

    /**
     * A company in a list.
     *
     * @param seats offered by its open places
     * @param freeSeats of those, on which nobody sits today or later
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
            List<SupportNeed> needs,
            int seats,
            int freeSeats,
            boolean active,
            List<TargetGroup> notSuited,
            @JsonIgnore String nameKey) {}

    private static final String SEATS = """
            select p.company_id, count(s.id) as seats, count(s.id) filter (where not exists (
                       select 1 from booking_day b where b.region_id = s.region_id and b.seat_id = s.id
                         and upper(b.period) > :today)) as free
            from place p join seat s on s.region_id = p.region_id and s.place_id = p.id and not s.withdrawn
            where p.open and upper(p.period) > :today
            group by p.company_id""";

    /** What schools warn of, of the company itself or one that was merged into it. */
    private static final String NOT_SUITED = """
            array(select distinct w.target_group from suitability_warning w
                  join company at on at.region_id = w.region_id and at.id = w.company_id
                  where w.region_id = c.region_id and coalesce(at.merged_into, at.id) = c.id
                    and w.month >= :warnedSince order by 1) as not_suited""";

    List<CompanyLine> companies(CompanyFilter filter, After after, int limit, LocalDate today) {
        var statement = new StringBuilder("""
                select c.*, coalesce(o.seats, 0) as seats, coalesce(o.free, 0) as free,
                       array(select distinct need from place p cross join unnest(p.needs) as need
                             where p.region_id = c.region_id and p.company_id = c.id and p.open order by 1) as needs,
                """)
                .append(NOT_SUITED)
                .append(" from company c left join (")
                .append(SEATS)
                .append("""
                ) o on o.company_id = c.id
                where c.active and (c.name_key, c.id) > (:afterKey, :afterId)""");
        if (filter.text() != null) {
            statement.append(" and (c.name_key like :text or lower(c.city) like :city)");
        }
        if (filter.sector() != null) {
            statement.append(" and c.sector = :sector");
        }
        if (filter.city() != null) {
            statement.append(" and lower(c.city) = lower(:inCity)");
        }
        if (filter.network() != null) {
            statement.append(" ").append("""
                    and exists (select 1 from company_network n where n.region_id = c.region_id
                                and n.company_id = c.id and :network = any(n.networks))""");
        }
        if (filter.free()) {
            statement.append(" and o.free > 0");
        }
        if (filter.need() != null || filter.phase() != null) {
            statement.append(" ").append("""
                     and exists (select 1 from place p where p.region_id = c.region_id and p.company_id = c.id and p.open
                                 and (cast(:need as text) is null or :need = any(p.needs))
                                 and (cast(:phase as smallint) is null or :phase = any(p.phases)))""");
        }
        var text = filter.text() == null ? "" : filter.text().strip();
        return database.sql(statement
                        .append(" order by c.name_key, c.id limit :limit")
                        .toString())
                .param("today", today)
                .param("warnedSince", TargetGroup.warnedSince(today))
                .param("afterKey", after.nameKey())
                .param("afterId", after.id())
                .param("text", "%" + CompanyName.key(text) + "%")
                .param("city", text.toLowerCase(java.util.Locale.ROOT) + "%")
                .param(
                        "sector",
                        filter.sector() == null ? null : filter.sector().name())
                .param("inCity", filter.city())
                .param("need", filter.need() == null ? null : filter.need().name())
                .param("phase", filter.phase() == null ? null : filter.phase().shortValue())
                .param(
                        "network",
                        filter.network() == null ? null : filter.network().name())
                .param("limit", limit)
                .query((row, _) -> new CompanyLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Sector.valueOf(row.getString("sector")),
                        row.getString("city"),
                        row.getString("postcode"),
                        row.getString("contact_name"),
                        row.getString("phone"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        needs((String[]) row.getArray("needs").getArray()),
                        row.getInt("seats"),
                        row.getInt("free"),
                        row.getBoolean("active"),
                        groups((String[]) row.getArray("not_suited").getArray()),
                        row.getString("name_key")))
                .list();
    }

    /** How many there are in all, for the head of the list. */
    int count() {
        return database.sql("select count(*) from company where active")
                .query(Integer.class)
                .single();
    }

    List<String> cities() {
        return database.sql("select distinct city from company where active and city is not null order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What places are asked for. */
    record PlaceFilter(
            @Nullable Location near,
            @Nullable Double withinKilometres,
            @Nullable Sector sector,
            @Nullable SupportNeed need,
            @Nullable Integer days,
            @Nullable Integer phase) {}

    /** An open place with a free seat, ranked. */
    record PlaceLine(
            UUID id,
            UUID companyId,
            String company,
            String title,
            Sector sector,
            @Nullable String city,
            @Nullable Double kilometres,
            List<SupportNeed> needs,
            int maxDays,
            int seats,
            int freeSeats,
            double guidance,
            List<TargetGroup> notSuited) {}

    /** Near first; of those equally near, the better judged; ties by id, so that asking again gives the same list. */
    List<PlaceLine> places(PlaceFilter filter, int limit, LocalDate today) {
        var found = new ArrayList<>(database.sql("""
                select p.id, p.company_id, c.name, p.title, p.sector, c.city, c.latitude, c.longitude, p.needs, p.max_days,
                       count(s.id) as seats,
                       count(s.id) filter (where not exists (
                           select 1 from booking_day b where b.region_id = s.region_id and b.seat_id = s.id
                             and upper(b.period) > :today)) as free,
                       coalesce((select sc.score from place_score sc
                                 where sc.region_id = p.region_id and sc.place_id = p.id and sc.criterion = 'GUIDANCE'
                                 order by sc.scored_at desc limit 1), 0) as guidance,
                       %s
                from place p
                join company c on c.region_id = p.region_id and c.id = p.company_id
                join seat s on s.region_id = p.region_id and s.place_id = p.id and not s.withdrawn
                where p.open and c.active and upper(p.period) > :today
                  and (cast(:sector as text) is null or p.sector = :sector)
                  and (cast(:need as text) is null or :need = any(p.needs))
                  and (cast(:phase as smallint) is null or :phase = any(p.phases))
                  and (cast(:days as smallint) is null or p.max_days >= :days)
                group by p.region_id, p.id, c.region_id, c.id""".formatted(NOT_SUITED))
                .param("today", today)
                .param("warnedSince", TargetGroup.warnedSince(today))
                .param(
                        "sector",
                        filter.sector() == null ? null : filter.sector().name())
                .param("need", filter.need() == null ? null : filter.need().name())
                .param("phase", filter.phase() == null ? null : filter.phase().shortValue())
                .param("days", filter.days() == null ? null : filter.days().shortValue())
                .query((row, _) -> {
                    var latitude = row.getObject("latitude", Double.class);
                    var longitude = row.getObject("longitude", Double.class);
                    var near = filter.near();
                    return new PlaceLine(
                            row.getObject("id", UUID.class),
                            row.getObject("company_id", UUID.class),
                            row.getString("name"),
                            row.getString("title"),
                            Sector.valueOf(row.getString("sector")),
                            row.getString("city"),
                            near == null || latitude == null || longitude == null
                                    ? null
                                    : Math.round(10 * near.kilometresTo(new Location(latitude, longitude))) / 10.0,
                            needs((String[]) row.getArray("needs").getArray()),
                            row.getInt("max_days"),
                            row.getInt("seats"),
                            row.getInt("free"),
                            row.getDouble("guidance"),
                            groups((String[]) row.getArray("not_suited").getArray()));
                })
                .list());
        var within = filter.withinKilometres();
        found.removeIf(place -> place.freeSeats() == 0
                || (within != null && (place.kilometres() == null || place.kilometres() > within)));
        found.sort(Comparator.comparing(
                        (PlaceLine place) -> place.kilometres() == null ? Double.MAX_VALUE : place.kilometres())
                .thenComparing(PlaceLine::guidance, Comparator.reverseOrder())
                .thenComparing(PlaceLine::id));
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static List<TargetGroup> groups(String[] codes) {
        return Arrays.stream(codes).map(TargetGroup::valueOf).toList();
    }

    private static List<SupportNeed> needs(String[] codes) {
        return Arrays.stream(codes).map(SupportNeed::valueOf).toList();
    }
}
