package nl.opstap.company.monitor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which students of the own school the monitor counts as looking for a place, for who works there (REG-02). */
@Service
@Transactional(readOnly = true)
class OwnSearching {
    private final JdbcClient database;
    private final MonitorSettings settings;
    private final Clock clock;

    OwnSearching(JdbcClient database, MonitorSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param since the monday of the week in which the student began to look
     * @param emptyHanded whether that is long ago
     */
    record SearchingStudent(UUID studentId, int phase, LocalDate since, boolean emptyHanded) {}

    record SearchingStudents(List<SearchingStudent> items, int emptyHandedWeeks) {}

    /** Who looks longest comes first. */
    SearchingStudents students() {
        var longAgo = LocalDate.now(clock).minusWeeks(settings.emptyHandedWeeks());
        return new SearchingStudents(
                database.sql("""
                        select student_id, counted_phase, counted_week from student_demand
                        where counted_week is not null order by counted_week, student_id""")
                        .query((row, _) -> {
                            var since = row.getObject("counted_week", LocalDate.class);
                            return new SearchingStudent(
                                    row.getObject("student_id", UUID.class),
                                    row.getInt("counted_phase"),
                                    since,
                                    !since.isAfter(longAgo));
                        })
                        .list(),
                settings.emptyHandedWeeks());
    }
}
