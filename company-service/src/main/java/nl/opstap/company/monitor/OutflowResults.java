package nl.opstap.company.monitor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.opstap.company.organisations.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What young people do 3, 6, 12 and 24 months after they left school (REG-09). All schools together for the region: with
 * a line per school every small number could be told from the others.
 */
@Service
@Transactional(readOnly = true)
class OutflowResults {
    /** Present school year included; the oldest of them has had all its moments. */
    static final int SCHOOL_YEARS = 4;

    private static final List<String> SITUATIONS =
            List.of("WORK", "EDUCATION", "DAY_ACTIVITIES", "NEITHER", Outflow.NOT_HEARD);

    private final JdbcClient database;
    private final MonitorSettings settings;
    private final Clock clock;

    OutflowResults(JdbcClient database, MonitorSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param situation WORK, EDUCATION, DAY_ACTIVITIES, NEITHER, or NOT_HEARD while nobody knows */
    record SituationCount(String situation, SmallCount students) {}

    /** @param month months after leaving */
    record OutflowAt(int month, List<SituationCount> situations, SmallCount students) {}

    /** @param sinceSchoolYear the year in which the oldest school year began that is counted */
    record Results(int sinceSchoolYear, List<OutflowAt> months, int smallest) {}

    private record Row(int month, String situation, int students) {}

    /** @param onlySchool the school that sees its own numbers exactly; null for the whole region, small ones hidden */
    Results results(@Nullable UUID onlySchool) {
        var since = SchoolYear.of(LocalDate.now(clock)) - SCHOOL_YEARS + 1;
        var rows = database.sql("""
                select month, situation, sum(students) as students from outflow_count
                where cohort >= :since and (cast(:school as uuid) is null or school_id = :school)
                group by month, situation having sum(students) > 0 order by month""")
                .param("since", since)
                .param("school", onlySchool)
                .query((row, _) -> new Row(row.getInt("month"), row.getString("situation"), row.getInt("students")))
                .list();
        return new Results(
                since,
                rows.stream()
                        .map(Row::month)
                        .distinct()
                        .map(month -> at(month, rows, onlySchool != null))
                        .toList(),
                settings.smallest());
    }

    private OutflowAt at(int month, List<Row> rows, boolean exact) {
        var counts = SITUATIONS.stream()
                .map(situation -> rows.stream()
                        .filter(row -> row.month() == month && row.situation().equals(situation))
                        .mapToInt(Row::students)
                        .sum())
                .toList();
        var shown = counts.stream()
                .map(people -> exact ? SmallCount.exact(people) : SmallCount.guarded(people, settings.smallest()))
                .toList();
        var sum = counts.stream().mapToInt(Integer::intValue).sum();
        return new OutflowAt(
                month,
                IntStream.range(0, SITUATIONS.size())
                        .mapToObj(index -> new SituationCount(SITUATIONS.get(index), shown.get(index)))
                        .toList(),
                exact ? SmallCount.exact(sum) : SmallCount.total(shown, sum, settings.smallest()));
    }
}
