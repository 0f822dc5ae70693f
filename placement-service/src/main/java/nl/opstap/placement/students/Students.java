package nl.opstap.placement.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.placement.students.Student.Guardian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The students of the present tenant. */
@Component
public class Students {
    private final JdbcClient database;

    Students(JdbcClient database) {
        this.database = database;
    }

    public Optional<Student> find(UUID id) {
        return read("select * from student where id = :value", id).stream().findFirst();
    }

    public Optional<Student> withAccount(UUID account) {
        return read("select * from student where account_id = :value", account).stream()
                .findFirst();
    }

    /** The students a parent may be informed of. */
    public List<Student> ofGuardian(UUID account) {
        return read(
                "select s.* from student s join guardian g on g.tenant_id = s.tenant_id and g.student_id = s.id"
                        + " where g.account_id = :value",
                account);
    }

    public Map<UUID, Student> all(Collection<UUID> ids) {
        var found = new HashMap<UUID, Student>();
        if (!ids.isEmpty()) {
            read("select * from student where id = any(:value)", ids.toArray(UUID[]::new))
                    .forEach(student -> found.put(student.id(), student));
        }
        return found;
    }

    private List<Student> read(String sql, Object value) {
        var rows = database.sql(sql)
                .param("value", value)
                .query((row, _) -> student(row))
                .list();
        var guardians = guardians(rows.stream().map(Student::id).toArray(UUID[]::new));
        return rows.stream()
                .map(student -> with(student, guardians.getOrDefault(student.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Guardian>> guardians(UUID[] students) {
        var found = new HashMap<UUID, List<Guardian>>();
        database.sql(
                        "select student_id, account_id, display_name, content from guardian where student_id = any(:students)")
                .param("students", students)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(new Guardian(row.getObject(2, UUID.class), row.getString(3), row.getBoolean(4)));
                });
        return found;
    }

    private static Student with(Student s, List<Guardian> guardians) {
        return new Student(
                s.id(),
                s.accountId(),
                s.displayName(),
                s.birthDate(),
                s.classGroup(),
                s.track(),
                s.profile(),
                s.phase(),
                s.mentorId(),
                s.mentorName(),
                s.stagebegeleiderId(),
                s.stagebegeleiderName(),
                s.stagebegeleiderPhone(),
                s.homePostcode4(),
                s.expectedLeaving(),
                s.registered(),
                s.trainingStarted(),
                s.intakeHeld(),
                s.ready(),
                s.direction(),
                s.crebo(),
                guardians);
    }

    private static Student student(ResultSet row) throws SQLException {
        return new Student(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("display_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("class_group"),
                row.getString("track"),
                row.getString("profile"),
                row.getInt("phase"),
                row.getObject("mentor_id", UUID.class),
                row.getString("mentor_name"),
                row.getObject("stagebegeleider_id", UUID.class),
                row.getString("stagebegeleider_name"),
                row.getString("stagebegeleider_phone"),
                row.getString("home_postcode4"),
                row.getObject("expected_leaving", LocalDate.class),
                row.getBoolean("registered"),
                row.getBoolean("training_started"),
                row.getBoolean("intake_held"),
                row.getBoolean("ready"),
                row.getString("direction"),
                row.getString("crebo"),
                List.of());
    }
}
