package nl.opstap.placement.attendance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that was said of days at a company. */
@Component
class Attendance {
    private final JdbcClient database;

    Attendance(JdbcClient database) {
        this.database = database;
    }

    /** @param reportId the sick report it comes from; null when the school wrote it down */
    record Known(Presence presence, String byName, @Nullable UUID reportId) {}

    Map<LocalDate, Known> of(UUID placement) {
        var known = new TreeMap<LocalDate, Known>();
        database.sql("select day, presence, by_name, report_id from attendance where placement_id = :placement")
                .param("placement", placement)
                .query(row -> {
                    known.put(
                            row.getObject("day", LocalDate.class),
                            new Known(
                                    Presence.valueOf(row.getString("presence")),
                                    row.getString("by_name"),
                                    row.getObject("report_id", UUID.class)));
                });
        return known;
    }

    /** What the school says of a day takes the place of what was said before. */
    void write(UUID placement, LocalDate day, Presence presence, Acting by, Instant now) {
        database.sql("""
                insert into attendance (placement_id, day, presence, by_id, by_name, at)
                values (:placement, :day, :presence, :by, :name, :now)
                on conflict (tenant_id, placement_id, day) do update
                set presence = excluded.presence, report_id = null, by_id = excluded.by_id,
                    by_name = excluded.by_name, at = excluded.at
                where attendance.presence <> excluded.presence""")
                .param("placement", placement)
                .param("day", day)
                .param("presence", presence.name())
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void clear(UUID placement, LocalDate day) {
        database.sql("delete from attendance where placement_id = :placement and day = :day")
                .param("placement", placement)
                .param("day", day)
                .update();
    }

    /** Writes a report down for the days of which nothing is known yet, and says which those are. */
    List<LocalDate> report(UUID id, UUID placement, Collection<LocalDate> days, Acting by, Instant now) {
        database.sql("""
                insert into sick_report (id, placement_id, days, by_id, by_name, by_role, at)
                values (:id, :placement, '{}', :by, :name, :role, :now)""")
                .param("id", id)
                .param("placement", placement)
                .param("by", by.id())
                .param("name", by.name())
                .param("role", by.party().role())
                .param("now", Timestamp.from(now))
                .update();
        // Two who report at once: the primary key gives each day to one of them.
        var told = days.stream()
                .filter(day -> database.sql("""
                        insert into attendance (placement_id, day, presence, report_id, by_id, by_name, at)
                        values (:placement, :day, 'SICK', :id, :by, :name, :now)
                        on conflict (tenant_id, placement_id, day) do nothing""")
                                .param("placement", placement)
                                .param("day", day)
                                .param("id", id)
                                .param("by", by.id())
                                .param("name", by.name())
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1)
                .toList();
        database.sql("update sick_report set days = cast(:days as date[]) where id = :id")
                .param("days", told.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("id", id)
                .update();
        return told;
    }

    /** Days that have passed stay as they were: the student was ill then. */
    void withdraw(UUID report, LocalDate today, Instant now) {
        database.sql("update sick_report set withdrawn_at = :now where id = :id and withdrawn_at is null")
                .param("id", report)
                .param("now", Timestamp.from(now))
                .update();
        database.sql("delete from attendance where report_id = :id and day >= :today")
                .param("id", report)
                .param("today", today)
                .update();
    }

    void notice(UUID report, Instant now) {
        database.sql("update sick_report set noticed_at = :now where id = :id and noticed_at is null")
                .param("id", report)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<SickReport> find(UUID report) {
        return database.sql("select * from sick_report where id = :id")
                .param("id", report)
                .query((row, _) -> report(row))
                .optional();
    }

    List<SickReport> reports(UUID placement) {
        return database.sql("select * from sick_report where placement_id = :placement order by at desc, id desc")
                .param("placement", placement)
                .query((row, _) -> report(row))
                .list();
    }

    private static SickReport report(ResultSet row) throws SQLException {
        return new SickReport(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                days(row.getArray("days")),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("by_role"),
                row.getTimestamp("at").toInstant(),
                instant(row.getTimestamp("withdrawn_at")),
                instant(row.getTimestamp("noticed_at")));
    }

    private static List<LocalDate> days(Array days) throws SQLException {
        return Arrays.stream((java.sql.Date[]) days.getArray())
                .map(java.sql.Date::toLocalDate)
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
