package nl.opstap.transition.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.rights.PersonalRecords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The students of the present tenant, fed by the school service. */
@Component
public class Students implements EventHandler<StudentChanged> {
    private final JdbcClient database;
    private final ApplicationEventPublisher inside;
    private final PersonalRecords records;

    Students(JdbcClient database, ApplicationEventPublisher inside, PersonalRecords records) {
        this.database = database;
        this.inside = inside;
        this.records = records;
    }

    public Optional<KnownStudent> find(UUID id) {
        return database.sql("select * from student where id = :id")
                .param("id", id)
                .query(Students::student)
                .optional();
    }

    /** Students whose route has to start: they leave on or before the given day and have no active or closed route yet. */
    public List<KnownStudent> withoutRouteLeavingUntil(LocalDate lastDay) {
        return database.sql("""
                select * from student
                 where expected_leaving <= :lastDay and status = 'ACTIVE'
                   and not exists (select 1 from route r where r.tenant_id = student.tenant_id and r.student_id = student.id)
                 order by expected_leaving, id""")
                .param("lastDay", lastDay)
                .query(Students::student)
                .list();
    }

    /** Whether this account belongs to a parent who may be informed now. */
    public boolean isGuardian(UUID student, UUID account) {
        return database.sql("select count(*) from guardian where student_id = :student and account_id = :account")
                        .param("student", student)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the student keeps content from this parent; facts may still be told (GW-24). */
    public boolean isShieldedFrom(UUID student, UUID account) {
        return database.sql(
                                "select count(*) from guardian where student_id = :student and account_id = :account and not content")
                        .param("student", student)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Class<StudentChanged> event() {
        return StudentChanged.class;
    }

    @Override
    public void apply(StudentChanged changed, Envelope envelope) {
        var before = find(changed.studentId());
        database.sql("""
                insert into student (id, account_id, display_name, birth_date, mentor_id, mentor_name, stagebegeleider_id,
                                     stagebegeleider_name, municipality_id, expected_leaving, status)
                values (:id, :account, :name, :birth, :mentor, :mentorName, :stagebegeleider, :stagebegeleiderName,
                        :municipality, :leaving, :status)
                on conflict (tenant_id, id) do update set account_id = excluded.account_id,
                    display_name = excluded.display_name, birth_date = excluded.birth_date,
                    mentor_id = excluded.mentor_id, mentor_name = excluded.mentor_name,
                    stagebegeleider_id = excluded.stagebegeleider_id,
                    stagebegeleider_name = excluded.stagebegeleider_name,
                    municipality_id = excluded.municipality_id, expected_leaving = excluded.expected_leaving,
                    status = excluded.status""")
                .param("id", changed.studentId())
                .param("account", changed.accountId())
                .param("name", changed.displayName())
                .param("birth", changed.birthDate())
                .param("mentor", changed.mentorId())
                .param("mentorName", changed.mentorName())
                .param("stagebegeleider", changed.stagebegeleiderId())
                .param("stagebegeleiderName", changed.stagebegeleiderName())
                .param("municipality", changed.municipalityId())
                .param("leaving", changed.expectedLeaving())
                .param("status", changed.status())
                .update();
        replaceGuardians(changed.studentId(), changed.guardians());
        if (before.isPresent() && !before.get().expectedLeaving().equals(changed.expectedLeaving())) {
            inside.publishEvent(new LeavingShifted(changed.studentId(), changed.expectedLeaving()));
        }
    }

    @Override
    public void erase(UUID student, Envelope envelope) {
        // After the answer to the request, for what an event that was under way has brought back.
        records.erase(student);
    }

    private void replaceGuardians(UUID student, List<Guardian> guardians) {
        database.sql("delete from guardian where student_id = :student")
                .param("student", student)
                .update();
        for (var guardian : guardians) {
            database.sql("insert into guardian (student_id, account_id, content) values (:student, :account, :content)")
                    .param("student", student)
                    .param("account", guardian.accountId())
                    .param("content", guardian.readsContent())
                    .update();
        }
    }

    private static KnownStudent student(ResultSet row, int number) throws SQLException {
        return new KnownStudent(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("display_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("mentor_id", UUID.class),
                row.getString("mentor_name"),
                row.getObject("stagebegeleider_id", UUID.class),
                row.getString("stagebegeleider_name"),
                row.getObject("municipality_id", UUID.class),
                row.getObject("expected_leaving", LocalDate.class));
    }
}
