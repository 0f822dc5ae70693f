package nl.opstap.school.stages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The placements of the students of the present tenant, oldest first. */
@Component
public class Stages {
    private static final String STAGE = """
            select s.*, c.name as company_name from stage s
            left join company c on c.id = s.company_id and c.region_id = (select opstap_region())""";

    private final JdbcClient database;

    Stages(JdbcClient database) {
        this.database = database;
    }

    public List<Stage> of(UUID studentId) {
        return database.sql(STAGE + " where s.student_id = ? order by s.from_day nulls last, s.placement_id")
                .param(studentId)
                .query(Stages::stage)
                .list();
    }

    /** The placement, if it is one of this student. */
    public Optional<Stage> find(UUID studentId, UUID placementId) {
        return database.sql(STAGE + " where s.student_id = ? and s.placement_id = ?")
                .params(studentId, placementId)
                .query(Stages::stage)
                .optional();
    }

    /** Whether the student is on a stage now. */
    public boolean runs(UUID studentId) {
        return database.sql(
                        "select exists (select from stage where student_id = ? and state in ('RUNNING', 'CLOSING'))")
                .param(studentId)
                .query(Boolean.class)
                .single();
    }

    private static Stage stage(ResultSet row, int number) throws SQLException {
        return new Stage(
                row.getObject("placement_id", UUID.class),
                row.getInt("phase"),
                row.getString("state"),
                row.getString("company_name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
