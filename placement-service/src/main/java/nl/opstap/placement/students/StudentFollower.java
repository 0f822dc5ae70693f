package nl.opstap.placement.students;

import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.rights.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the local copy of a student. */
@Component
class StudentFollower implements EventHandler<StudentChanged> {
    private final JdbcClient database;
    private final PersonalRecords records;

    StudentFollower(JdbcClient database, PersonalRecords records) {
        this.database = database;
        this.records = records;
    }

    @Override
    public Class<StudentChanged> event() {
        return StudentChanged.class;
    }

    @Override
    public void apply(StudentChanged student, Envelope envelope) {
        database.sql("""
                insert into student (id, account_id, display_name, birth_date, class_group, track, profile, phase,
                    mentor_id, mentor_name, stagebegeleider_id, stagebegeleider_name, home_postcode4,
                    expected_leaving, registered, training_started, intake_held, ready, status, direction, crebo,
                    stagebegeleider_phone)
                values (:id, :account, :name, :born, :class, :track, :profile, :phase,
                    :mentor, :mentorName, :stagebegeleider, :stagebegeleiderName, :postcode,
                    :leaving, :registered, :training, :intake, :ready, :status, :direction, :crebo, :phone)
                on conflict (tenant_id, id) do update set (account_id, display_name, birth_date, class_group, track,
                    profile, phase, mentor_id, mentor_name, stagebegeleider_id, stagebegeleider_name, home_postcode4,
                    expected_leaving, registered, training_started, intake_held, ready, status, direction, crebo,
                    stagebegeleider_phone)
                = (excluded.account_id, excluded.display_name, excluded.birth_date, excluded.class_group,
                    excluded.track, excluded.profile, excluded.phase, excluded.mentor_id, excluded.mentor_name,
                    excluded.stagebegeleider_id, excluded.stagebegeleider_name, excluded.home_postcode4,
                    excluded.expected_leaving, excluded.registered, excluded.training_started, excluded.intake_held,
                    excluded.ready, excluded.status, excluded.direction, excluded.crebo,
                    excluded.stagebegeleider_phone)""")
                .param("id", student.studentId())
                .param("account", student.accountId())
                .param("name", student.displayName())
                .param("born", student.birthDate())
                .param("class", student.classGroup())
                .param("track", student.track())
                .param("profile", student.profile())
                .param("phase", student.phase())
                .param("mentor", student.mentorId())
                .param("mentorName", student.mentorName())
                .param("stagebegeleider", student.stagebegeleiderId())
                .param("stagebegeleiderName", student.stagebegeleiderName())
                .param("postcode", student.homePostcode4())
                .param("leaving", student.expectedLeaving())
                .param("registered", student.readiness().registered())
                .param("training", student.readiness().trainingStarted())
                .param("intake", student.readiness().intakeHeld())
                .param("ready", student.readiness().ready())
                .param("status", student.status())
                .param("direction", student.direction())
                .param("crebo", student.crebo())
                .param("phone", student.stagebegeleiderPhone())
                .update();
        database.sql("delete from guardian where student_id = :id")
                .param("id", student.studentId())
                .update();
        for (var guardian : student.guardians()) {
            database.sql("""
                    insert into guardian (student_id, account_id, display_name, content)
                    values (:id, :account, :name, :content)""")
                    .param("id", student.studentId())
                    .param("account", guardian.accountId())
                    .param("name", guardian.displayName())
                    .param("content", guardian.readsContent())
                    .update();
        }
    }

    /** After the answer to the request, for what an event that was under way has brought back. */
    @Override
    public void erase(UUID student, Envelope envelope) {
        records.erase(student);
    }
}
