package nl.opstap.notification.people;

import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The circles of the students of the present tenant. */
@Component
public class Circles {
    private final JdbcClient database;

    Circles(JdbcClient database) {
        this.database = database;
    }

    public Optional<Circle> around(UUID student) {
        return database.sql("select * from student where id = :id")
                .param("id", student)
                .query((row, number) -> new Circle(
                        student,
                        row.getString("display_name"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("mentor_id", UUID.class),
                        row.getObject("stagebegeleider_id", UUID.class),
                        database.sql("select account_id from guardian where student_id = :id order by account_id")
                                .param("id", student)
                                .query((guardian, index) -> guardian.getObject(1, UUID.class))
                                .list(),
                        row.getBoolean("registered"),
                        row.getBoolean("ready")))
                .optional();
    }

    /** Takes over what the school tells now. */
    public void follow(StudentChanged changed) {
        database.sql("""
                insert into student (id, account_id, display_name, mentor_id, stagebegeleider_id, registered, ready)
                values (:id, :account, :name, :mentor, :stagebegeleider, :registered, :ready)
                on conflict (tenant_id, id) do update set account_id = excluded.account_id,
                    display_name = excluded.display_name, mentor_id = excluded.mentor_id,
                    stagebegeleider_id = excluded.stagebegeleider_id, registered = excluded.registered,
                    ready = excluded.ready""")
                .param("id", changed.studentId())
                .param("account", changed.accountId())
                .param("name", changed.displayName())
                .param("mentor", changed.mentorId())
                .param("stagebegeleider", changed.stagebegeleiderId())
                .param("registered", changed.readiness().registered())
                .param("ready", changed.readiness().ready())
                .update();
        database.sql("delete from guardian where student_id = :id")
                .param("id", changed.studentId())
                .update();
        for (var guardian : changed.guardians()) {
            database.sql("insert into guardian (student_id, account_id) values (:student, :account)")
                    .param("student", changed.studentId())
                    .param("account", guardian.accountId())
                    .update();
        }
    }
}
