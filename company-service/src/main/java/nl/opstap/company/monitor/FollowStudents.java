package nl.opstap.company.monitor;

import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a student in or out of the demand; the name in the event is not kept. */
@Component
@Transactional
class FollowStudents implements EventHandler<StudentChanged> {
    private final Demand demand;

    FollowStudents(Demand demand) {
        this.demand = demand;
    }

    @Override
    public Class<StudentChanged> event() {
        return StudentChanged.class;
    }

    @Override
    public void apply(StudentChanged student, Envelope envelope) {
        demand.student(
                student.studentId(),
                student.phase(),
                student.status().equals("ACTIVE"),
                student.readiness().ready(),
                envelope.time());
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        demand.forgetStudent(key);
    }
}
