package nl.opstap.company.monitor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which part of the seats each school asks, is offered and gets (REG-03), counted in placements: who asks for five seats
 * before one is free is one student. The trend tells whether schools come nearer to each other in what becomes of a
 * question.
 */
@Service
@Transactional(readOnly = true)
class SharesOfSchools {
    static final int QUARTERS = 8;
    /** Between two schools the one number would tell the other school's. */
    static final int FEWEST_SCHOOLS = 3;

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final double PERCENT = 100;

    private final JdbcClient database;
    private final MonitorSettings settings;
    private final Clock clock;

    SharesOfSchools(JdbcClient database, MonitorSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param percent of all schools; absent when it would tell a small number */
    record Share(SmallCount count, @Nullable Integer percent) {}

    record SchoolShare(UUID schoolId, String school, Share asked, Share offered, Share filled) {}

    /**
     * @param from the first day of the quarter
     * @param gini from 0, every school gets a seat as often for its questions, to almost 1; absent with too few schools
     */
    record Quarter(LocalDate from, int schools, @Nullable Double gini) {}

    /** @param from the first day of the quarter a year ago, since when the shares count */
    record Shares(LocalDate from, List<SchoolShare> schools, List<Quarter> trend, int fewestSchools, int smallest) {}

    private record Asking(UUID school, String name, LocalDate quarter, int asked, int offered, int filled) {
        double success() {
            return (double) filled / asked;
        }
    }

    /** @param onlySchool the school that sees its own numbers exactly; null for all schools, small ones hidden */
    Shares shares(@Nullable UUID onlySchool) {
        var quarter = LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1);
        var first = quarter.minusMonths((QUARTERS - 1L) * MONTHS_OF_A_QUARTER);
        var yearAgo = quarter.minusYears(1);
        var asking = asking(first);
        var year = asking.stream()
                .filter(row -> !row.quarter().isBefore(yearAgo))
                .collect(Collectors.groupingBy(Asking::school))
                .values()
                .stream()
                .map(SharesOfSchools::sum)
                .toList();
        var shown = asking.stream()
                .map(Asking::school)
                .distinct()
                .flatMap(school -> year.stream()
                        .filter(row -> row.school().equals(school))
                        .filter(row -> onlySchool == null || school.equals(onlySchool)));
        return new Shares(
                yearAgo,
                shown.map(row -> new SchoolShare(
                                row.school(),
                                row.name(),
                                share(row, year, Asking::asked, onlySchool),
                                share(row, year, Asking::offered, onlySchool),
                                share(row, year, Asking::filled, onlySchool)))
                        .toList(),
                IntStream.range(0, QUARTERS)
                        .mapToObj(number -> first.plusMonths((long) number * MONTHS_OF_A_QUARTER))
                        .map(from -> quarter(from, asking))
                        .toList(),
                FEWEST_SCHOOLS,
                settings.smallest());
    }

    private List<Asking> asking(LocalDate first) {
        return database.sql("""
                with one as (
                    select school_id, cast(min(decided_at) at time zone :zone as date) as asked_on,
                           bool_or(state <> 'REFUSED') as offered, bool_or(state = 'FIRM') as filled
                    from seat_request group by school_id, placement_id)
                select one.school_id, coalesce(n.name, '') as name,
                       cast(date_trunc('quarter', one.asked_on) as date) as quarter, count(*) as asked,
                       count(*) filter (where one.offered) as offered, count(*) filter (where one.filled) as filled
                from one left join organisation n on n.organisation_id = one.school_id
                where one.asked_on >= :first
                group by one.school_id, n.name, quarter order by n.name nulls last, one.school_id, quarter""")
                .param("zone", clock.getZone().getId())
                .param("first", first)
                .query((row, _) -> new Asking(
                        row.getObject("school_id", UUID.class),
                        row.getString("name"),
                        row.getObject("quarter", LocalDate.class),
                        row.getInt("asked"),
                        row.getInt("offered"),
                        row.getInt("filled")))
                .list();
    }

    private static Asking sum(List<Asking> rows) {
        var first = rows.getFirst();
        return new Asking(
                first.school(),
                first.name(),
                first.quarter(),
                rows.stream().mapToInt(Asking::asked).sum(),
                rows.stream().mapToInt(Asking::offered).sum(),
                rows.stream().mapToInt(Asking::filled).sum());
    }

    /** The shares of the others would tell the one that is hidden, so then no shares are told. */
    private Share share(Asking row, List<Asking> all, ToIntFunction<Asking> number, @Nullable UUID onlySchool) {
        var people = number.applyAsInt(row);
        var count = onlySchool == null ? SmallCount.guarded(people, settings.smallest()) : SmallCount.exact(people);
        var sum = all.stream().mapToInt(number).sum();
        var hidden = all.stream()
                .filter(other -> SmallCount.guarded(number.applyAsInt(other), settings.smallest())
                                .number()
                        == null)
                .filter(other -> !other.school().equals(onlySchool))
                .count();
        return new Share(
                count,
                sum == 0 || count.number() == null || hidden == 1 ? null : (int) Math.round(PERCENT * people / sum));
    }

    private static Quarter quarter(LocalDate from, List<Asking> asking) {
        var schools = asking.stream().filter(row -> row.quarter().equals(from)).toList();
        return new Quarter(
                from,
                schools.size(),
                schools.size() < FEWEST_SCHOOLS
                        ? null
                        : Gini.of(schools.stream().map(Asking::success).toList()));
    }
}
