package nl.opstap.placement.newsearch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many stages of the school broke off per school year, and why: "uitval" (PLA-72). It counts what happened and names
 * nobody; what was erased is no longer counted.
 */
@Service
class Dropout {
    private final JdbcClient database;
    private final Clock clock;

    Dropout(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param years the newest first; a year in which no stage started or broke off is absent */
    record DropoutView(List<DropoutYear> years) {}

    /**
     * @param schoolYear the year it begins in
     * @param started stages that started in it
     * @param brokenOff stages that broke off in it, which may have started before
     */
    record DropoutYear(int schoolYear, int started, int brokenOff, List<DropoutReason> reasons) {}

    record DropoutReason(String reason, int count) {}

    private record Row(int year, String action, String reason, int count) {}

    @Transactional(readOnly = true)
    DropoutView handle(Actor actor) {
        if (!actor.hasAny("stagebegeleider", "teamleider")) {
            throw Problem.forbidden("staff-only");
        }
        var years = new TreeMap<Integer, List<Row>>();
        database.sql("""
                select cast(extract(year from (at at time zone :zone) - make_interval(months => :months)) as integer)
                        as school_year,
                    action, case action when 'START' then '' else coalesce(reason, 'OTHER') end as why,
                    count(distinct placement_id) as stages
                from placement_history
                where action in ('START', 'BREAK_OFF')
                group by 1, 2, 3 order by 1, 2, 4 desc, 3""")
                .param("zone", clock.getZone().getId())
                .param("months", SchoolYears.MONTHS_BEFORE_SCHOOL)
                .query((row, _) -> new Row(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list()
                .forEach(row -> years.computeIfAbsent(row.year(), _ -> new ArrayList<>())
                        .add(row));
        return new DropoutView(years.descendingMap().entrySet().stream()
                .map(year -> year(year.getKey(), year.getValue()))
                .toList());
    }

    private static DropoutYear year(int year, List<Row> rows) {
        var reasons = rows.stream()
                .filter(row -> row.action().equals("BREAK_OFF"))
                .map(row -> new DropoutReason(row.reason(), row.count()))
                .toList();
        return new DropoutYear(
                year,
                rows.stream()
                        .filter(row -> row.action().equals("START"))
                        .mapToInt(Row::count)
                        .sum(),
                reasons.stream().mapToInt(DropoutReason::count).sum(),
                reasons);
    }
}
