package nl.opstap.placement.stagereport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The eindgesprekken of the present tenant, one per stage, with their words encrypted with the key of the student. */
@Component
class FinalTalks {
    private final JdbcClient database;
    private final Vault vault;

    FinalTalks(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Optional<FinalTalk> of(UUID placement, UUID student) {
        return database.sql("select * from final_talk where placement_id = :placement")
                .param("placement", placement)
                .query((row, _) -> read(row, placement, student))
                .optional();
    }

    /** Writes over the version of the talk, 0 when there was none; false when somebody else was first. */
    boolean write(UUID placement, UUID student, FinalTalk talk, Acting by, Instant now) {
        var next = talk.nextStep();
        var written = database.sql("""
                        insert into final_talk as f (placement_id, version, day, present, next_step, by_id, by_name, at)
                        values (:placement, :seen + 1, :day, :present, :next, :by, :name, :now)
                        on conflict (tenant_id, placement_id) do update
                        set version = excluded.version, day = excluded.day, present = excluded.present,
                            next_step = excluded.next_step, by_id = excluded.by_id, by_name = excluded.by_name,
                            at = excluded.at
                        where f.version = :seen""")
                        .param("placement", placement)
                        .param("seen", talk.version())
                        .param("day", talk.day())
                        .param(
                                "present",
                                talk.present().stream()
                                        .distinct()
                                        .sorted()
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .param("next", next == null || next.isBlank() ? null : vault.encrypt(student, next.strip()))
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (written) {
            replace(placement, student, talk.remarks());
        }
        return written;
    }

    private void replace(UUID placement, UUID student, Map<String, String> remarks) {
        database.sql("delete from final_talk_goal where placement_id = :placement")
                .param("placement", placement)
                .update();
        remarks.forEach((goal, remark) -> {
            if (!remark.isBlank()) {
                database.sql("""
                        insert into final_talk_goal (placement_id, goal, remark) values (:placement, :goal, :remark)""")
                        .param("placement", placement)
                        .param("goal", goal)
                        .param("remark", vault.encrypt(student, remark.strip()))
                        .update();
            }
        });
    }

    /** Whether what came of the talk about a job stands in the report: not before somebody said so. */
    boolean showsResult(UUID placement) {
        return database.sql("select shows_result from stage_report_choice where placement_id = :placement")
                .param("placement", placement)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void choose(UUID placement, boolean showsResult, Acting by, Instant now) {
        database.sql("""
                insert into stage_report_choice (placement_id, shows_result, by_id, by_role, at)
                values (:placement, :shows, :by, :role, :now)
                on conflict (tenant_id, placement_id) do update
                set shows_result = excluded.shows_result, by_id = excluded.by_id, by_role = excluded.by_role,
                    at = excluded.at""")
                .param("placement", placement)
                .param("shows", showsResult)
                .param("by", by.id())
                .param("role", by.party().role())
                .param("now", Timestamp.from(now))
                .update();
    }

    private FinalTalk read(ResultSet row, UUID placement, UUID student) throws SQLException {
        var next = row.getBytes("next_step");
        return new FinalTalk(
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                Arrays.stream((String[]) row.getArray("present").getArray())
                        .map(Present::valueOf)
                        .sorted()
                        .toList(),
                remarks(placement, student),
                opened(student, next),
                row.getString("by_name"));
    }

    private Map<String, String> remarks(UUID placement, UUID student) {
        var remarks = new TreeMap<String, String>();
        database.sql("select goal, remark from final_talk_goal where placement_id = :placement")
                .param("placement", placement)
                .query(row -> {
                    remarks.put(row.getString("goal"), vault.decrypt(student, row.getBytes("remark")));
                });
        return remarks;
    }

    private @Nullable String opened(UUID student, byte @Nullable [] text) {
        return text == null ? null : vault.decrypt(student, text);
    }
}
