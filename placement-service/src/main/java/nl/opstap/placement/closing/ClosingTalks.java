package nl.opstap.placement.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.closing.ClosingTalk.Introduced;
import nl.opstap.placement.closing.ClosingTalkController.ClosingTalkRequest;
import nl.opstap.placement.placements.Acting;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closing talks of the present tenant, one per stage, with their words encrypted with the key of the student. */
@Component
class ClosingTalks {
    private final JdbcClient database;
    private final Vault vault;

    ClosingTalks(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Optional<ClosingTalk> of(UUID placement, UUID student) {
        return database.sql("select * from closing_talk where placement_id = :placement")
                .param("placement", placement)
                .query((row, _) -> read(row, student))
                .optional();
    }

    /** Writes over the version that was seen, 0 when there was none; false when somebody else was first. */
    boolean write(UUID placement, UUID student, int seen, ClosingTalkRequest talk, Acting by, Instant now) {
        var introduced = talk.introduced();
        return database.sql("""
                insert into closing_talk as c (placement_id, version, day, student_said, company_said, fits, job_here,
                    result, introduced_name, introduced_city, introduced_phone, by_id, by_name, at)
                values (:placement, :seen + 1, :day, :student, :company, :fits, :job, :result, :name, :city, :phone, :by,
                    :byName, :now)
                on conflict (tenant_id, placement_id) do update
                set version = excluded.version, day = excluded.day, student_said = excluded.student_said,
                    company_said = excluded.company_said, fits = excluded.fits, job_here = excluded.job_here,
                    result = excluded.result, introduced_name = excluded.introduced_name,
                    introduced_city = excluded.introduced_city, introduced_phone = excluded.introduced_phone,
                    by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at
                where c.version = :seen""")
                        .param("placement", placement)
                        .param("seen", seen)
                        .param("day", talk.day())
                        .param("student", sealed(student, talk.studentSaid()))
                        .param("company", sealed(student, talk.companySaid()))
                        .param("fits", talk.fits().name())
                        .param("job", talk.jobHere().name())
                        .param("result", talk.result().name())
                        .param("name", introduced == null ? null : introduced.name())
                        .param("city", introduced == null ? null : introduced.city())
                        .param("phone", introduced == null ? null : introduced.phone())
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private ClosingTalk read(ResultSet row, UUID student) throws SQLException {
        var name = row.getString("introduced_name");
        return new ClosingTalk(
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                opened(student, row.getBytes("student_said")),
                opened(student, row.getBytes("company_said")),
                Fits.valueOf(row.getString("fits")),
                JobHere.valueOf(row.getString("job_here")),
                Result.valueOf(row.getString("result")),
                name == null
                        ? null
                        : new Introduced(name, row.getString("introduced_city"), row.getString("introduced_phone")),
                row.getString("by_name"));
    }

    private byte @Nullable [] sealed(UUID student, @Nullable String text) {
        return text == null || text.isBlank() ? null : vault.encrypt(student, text.strip());
    }

    private @Nullable String opened(UUID student, byte @Nullable [] text) {
        return text == null ? null : vault.decrypt(student, text);
    }
}
