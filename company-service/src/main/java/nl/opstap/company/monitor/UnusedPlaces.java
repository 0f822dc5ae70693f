package nl.opstap.company.monitor;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open places with a free seat that nobody asked for in weeks, and how many students of which school look for such a
 * stage (REG-04): what the region has is used better before anybody calls for more.
 */
@Service
@Transactional(readOnly = true)
class UnusedPlaces {
    private static final int MOST = 50;

    private final JdbcClient database;
    private final MonitorSettings settings;
    private final Clock clock;

    UnusedPlaces(JdbcClient database, MonitorSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Students of a school who look for a stage of a kind this place offers. */
    record Fit(UUID schoolId, String school, SmallCount students) {}

    /** @param since the day of the last question; without one the day the place came into the pool */
    record UnusedPlace(
            UUID placeId,
            String title,
            UUID companyId,
            String company,
            String sector,
            List<Integer> phases,
            int free,
            LocalDate since,
            List<Fit> fits) {}

    /** @param places the longest unused first, at most fifty; {@code total} counts all */
    record Unused(int weeks, int total, int freeSeats, List<UnusedPlace> places, int smallest) {}

    private record Row(
            UUID placeId,
            String title,
            UUID companyId,
            String company,
            String sector,
            List<Integer> phases,
            int free,
            LocalDate since) {}

    private record Looking(UUID school, String name, int phase, int students) {}

    /** @param onlySchool the school that sees its own students exactly; null for all schools, small numbers hidden */
    Unused places(@Nullable UUID onlySchool) {
        var today = LocalDate.now(clock);
        var all = unused(today, today.minusWeeks(settings.unusedWeeks()));
        var looking = looking(onlySchool);
        return new Unused(
                settings.unusedWeeks(),
                all.size(),
                all.stream().mapToInt(Row::free).sum(),
                all.stream()
                        .limit(MOST)
                        .map(row -> new UnusedPlace(
                                row.placeId(),
                                row.title(),
                                row.companyId(),
                                row.company(),
                                row.sector(),
                                row.phases(),
                                row.free(),
                                row.since(),
                                fits(row, looking, onlySchool != null)))
                        .toList(),
                settings.smallest());
    }

    private List<Row> unused(LocalDate today, LocalDate longAgo) {
        return database.sql("""
                select p.id, p.title, p.company_id, c.name, p.sector, p.phases, free.seats, last.since
                from place p
                join company c on c.region_id = p.region_id and c.id = p.company_id and c.active
                cross join lateral (
                    select count(*) as seats from seat s
                    where s.region_id = p.region_id and s.place_id = p.id and not s.withdrawn and not exists (
                        select from seat_request q where q.region_id = s.region_id and q.seat_id = s.id
                          and q.state in ('FIRM', 'HELD') and upper(q.period) > :today)) free
                cross join lateral (
                    select cast(greatest(p.created_at, max(r.decided_at)) at time zone :zone as date) as since
                    from seat_request r where r.region_id = p.region_id and r.place_id = p.id) last
                where p.open and upper(p.period) > :today and free.seats > 0 and last.since <= :longAgo
                order by last.since, c.name, p.id""")
                .param("today", today)
                .param("longAgo", longAgo)
                .param("zone", clock.getZone().getId())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("company_id", UUID.class),
                        row.getString("name"),
                        row.getString("sector"),
                        numbers(row.getArray("phases")),
                        row.getInt("seats"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private List<Looking> looking(@Nullable UUID onlySchool) {
        return database.sql("""
                select d.school_id, coalesce(n.name, '') as name, d.phase, sum(d.students) as students
                from demand_week d left join organisation n on n.region_id = d.region_id and n.organisation_id = d.school_id
                where cast(:school as uuid) is null or d.school_id = :school
                group by d.school_id, n.name, d.phase having sum(d.students) > 0
                order by n.name nulls last, d.school_id, d.phase""")
                .param("school", onlySchool)
                .query((row, _) -> new Looking(
                        row.getObject("school_id", UUID.class),
                        row.getString("name"),
                        row.getInt("phase"),
                        row.getInt("students")))
                .list();
    }

    private List<Fit> fits(Row place, List<Looking> looking, boolean exact) {
        var fitting = looking.stream()
                .filter(row -> place.phases().contains(row.phase()))
                .toList();
        return fitting.stream()
                .map(Looking::school)
                .distinct()
                .map(school -> {
                    var rows = fitting.stream()
                            .filter(row -> row.school().equals(school))
                            .toList();
                    return new Fit(school, rows.getFirst().name(), count(rows, exact));
                })
                .toList();
    }

    /** Per kind of stage first: two places with one kind in common would else tell the small number of the other. */
    private SmallCount count(List<Looking> rows, boolean exact) {
        var sum = rows.stream().mapToInt(Looking::students).sum();
        var parts = rows.stream()
                .map(row -> SmallCount.guarded(row.students(), settings.smallest()))
                .toList();
        return exact ? SmallCount.exact(sum) : SmallCount.total(parts, sum, settings.smallest());
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Short[]) array.getArray()).map(Short::intValue).toList();
    }
}
