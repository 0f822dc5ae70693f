package nl.opstap.placement.guidance;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.placements.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The start talks, one per placement. */
@Component
class StartTalks {
    private final JdbcClient database;

    StartTalks(JdbcClient database) {
        this.database = database;
    }

    Optional<StartTalk> find(UUID placement) {
        return read(placement, "");
    }

    /** Whoever changes the guidance of a placement waits for the other one: two cancellations could pass the minimum. */
    Optional<StartTalk> lock(UUID placement) {
        return read(placement, " for update");
    }

    private Optional<StartTalk> read(UUID placement, String how) {
        return database.sql("""
                select version, day, talks, weeks_between, deviation, counted_from, student_agreed_on,
                       company_agreed_on, by_name
                from start_talk where placement_id = :placement""" + how)
                .param("placement", placement)
                .query((row, _) -> new StartTalk(
                        row.getInt("version"),
                        row.getObject("day", LocalDate.class),
                        Arrays.stream((String[]) row.getArray("talks").getArray())
                                .map(MomentKind::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MomentKind.class))),
                        row.getInt("weeks_between"),
                        row.getBytes("deviation"),
                        row.getObject("counted_from", LocalDate.class),
                        row.getObject("student_agreed_on", LocalDate.class),
                        row.getObject("company_agreed_on", LocalDate.class),
                        row.getString("by_name")))
                .optional();
    }

    /** False when somebody else wrote the same version before. */
    boolean write(UUID placement, StartTalk talk, Acting by, Instant now) {
        return database.sql("""
                insert into start_talk (placement_id, version, day, talks, weeks_between, deviation, counted_from,
                    student_agreed_on, company_agreed_on, by_id, by_name, at)
                values (:placement, :version, :day, :talks, :weeks, :deviation, :from, :student, :company, :by, :name,
                    :now)
                on conflict (tenant_id, placement_id) do update
                set (version, day, talks, weeks_between, deviation, student_agreed_on, company_agreed_on, by_id, by_name,
                    at) = (excluded.version, excluded.day, excluded.talks, excluded.weeks_between, excluded.deviation,
                    excluded.student_agreed_on, excluded.company_agreed_on, excluded.by_id, excluded.by_name, excluded.at)
                where start_talk.version = excluded.version - 1""")
                        .param("placement", placement)
                        .param("version", talk.version())
                        .param("day", talk.day())
                        .param(
                                "talks",
                                talk.talks().stream().sorted().map(Enum::name).toArray(String[]::new))
                        .param("weeks", talk.weeksBetween())
                        .param("deviation", talk.deviation())
                        .param("from", talk.countedFrom())
                        .param("student", talk.studentAgreedOn())
                        .param("company", talk.companyAgreedOn())
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
