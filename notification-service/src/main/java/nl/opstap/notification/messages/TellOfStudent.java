package nl.opstap.notification.messages;

import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.notification.people.Circles;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.rights.PersonalRecords;
import org.springframework.stereotype.Component;

/** A student was registered for a stage or became ready: the people around hear it (NOT-05). */
@Component
class TellOfStudent implements EventHandler<StudentChanged> {
    private final Circles circles;
    private final PersonalRecords records;
    private final Tell tell;

    TellOfStudent(Circles circles, PersonalRecords records, Tell tell) {
        this.circles = circles;
        this.records = records;
        this.tell = tell;
    }

    @Override
    public Class<StudentChanged> event() {
        return StudentChanged.class;
    }

    @Override
    public void apply(StudentChanged changed, Envelope envelope) {
        var before = circles.around(changed.studentId());
        circles.follow(changed);
        var student = changed.studentId();
        var now = changed.readiness();
        if (now.registered() && before.map(circle -> !circle.registered()).orElse(false)) {
            tell.person(changed.stagebegeleiderId(), MessageKind.STUDENT_REGISTERED, student, "/leerlingen/" + student);
        }
        if (now.ready() && before.map(circle -> !circle.ready()).orElse(false)) {
            tell.person(changed.accountId(), MessageKind.STUDENT_READY, student, "/");
            tell.person(changed.mentorId(), MessageKind.STUDENT_READY, student, "/leerlingen/" + student);
            for (var guardian : changed.guardians()) {
                tell.person(guardian.accountId(), MessageKind.STUDENT_READY, student, "/");
            }
        }
    }

    @Override
    public void erase(UUID student, Envelope envelope) {
        // After the answer to the request, for what an event that was under way has brought back.
        records.erase(student);
    }
}
