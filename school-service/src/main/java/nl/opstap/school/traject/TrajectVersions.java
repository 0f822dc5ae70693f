package nl.opstap.school.traject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plans of a student, newest first; none is ever changed (SCH-04). */
@Component
class TrajectVersions {
    private final JdbcClient database;
    private final JsonMapper json;

    TrajectVersions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<TrajectVersion> of(UUID studentId) {
        return database.sql("select * from traject_version where student_id = ? order by version desc")
                .param(studentId)
                .query(this::read)
                .list();
    }

    void add(UUID studentId, Actor author, TrajectVersion next) {
        database.sql("""
                insert into traject_version (student_id, version, at, author_id, author_name, reason, phases)
                values (:student, :version, :at, :author, :name, :reason, :phases)""")
                .param("student", studentId)
                .param("version", next.version())
                .param("at", next.at())
                .param("author", author.id())
                .param("name", next.authorName())
                .param("reason", next.reason())
                .param("phases", json.writeValueAsString(next.phases()))
                .update();
    }

    private TrajectVersion read(ResultSet row, int number) throws SQLException {
        return new TrajectVersion(
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("author_name"),
                row.getString("reason"),
                json.readValue(row.getString("phases"), new TypeReference<List<PlannedPhase>>() {}));
    }
}
