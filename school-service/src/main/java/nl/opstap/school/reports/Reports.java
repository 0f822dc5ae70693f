package nl.opstap.school.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The reports about a student over all stages, oldest first; what they say is encrypted with the student's key. */
@Component
public class Reports {
    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    Reports(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    public List<Report> of(UUID studentId) {
        return database.sql("select * from report where student_id = ? order by happened_on, recorded_at, id")
                .param(studentId)
                .query((row, number) -> report(studentId, row))
                .list();
    }

    /** One report, for who hands it on. */
    public Optional<Report> find(UUID studentId, UUID reportId) {
        return database.sql("select * from report where student_id = ? and id = ?")
                .params(studentId, reportId)
                .query((row, number) -> report(studentId, row))
                .optional();
    }

    void add(Actor author, UUID studentId, Report report) {
        database.sql("""
                insert into report (id, student_id, kind, phase, placement_id, visit_id, happened_on, author_id,
                    author_name, recorded_at, content)
                values (:id, :student, :kind, :phase, :placement, :visit, :on, :author, :name, :at, :content)""")
                .param("id", report.id())
                .param("student", studentId)
                .param("kind", report.kind().name())
                .param("phase", report.phase())
                .param("placement", report.placementId())
                .param("visit", report.visitId())
                .param("on", report.happenedOn())
                .param("author", author.id())
                .param("name", author.name())
                .param("at", report.recordedAt())
                .param("content", vault.encrypt(studentId, json.writeValueAsString(report.content())))
                .update();
    }

    private Report report(UUID studentId, ResultSet row) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getInt("phase"),
                row.getObject("placement_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getObject("happened_on", LocalDate.class),
                row.getString("author_name"),
                row.getObject("recorded_at", OffsetDateTime.class),
                json.readValue(vault.decrypt(studentId, row.getBytes("content")), ReportContent.class));
    }
}
