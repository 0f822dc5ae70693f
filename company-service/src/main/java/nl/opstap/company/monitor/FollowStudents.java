package nl.opstap.company.monitor;

import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.companies.Municipalities;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a student in or out of the demand; name and postcode in the event are not kept, only in which gemeente it is. */
@Component
@Transactional
class FollowStudents implements EventHandler<StudentChanged> {
    private final Demand demand;
    private final Municipalities municipalities;

    FollowStudents(Demand demand, Municipalities municipalities) {
        this.demand = demand;
        this.municipalities = municipalities;
    }

    @Override
    public Class<StudentChanged> event() {
        return StudentChanged.class;
    }

    @Override
    public void apply(StudentChanged student, Envelope envelope) {
        demand.student(
                student.studentId(),
                new Demand.Known(
                        student.phase(),
                        leerweg(student.track()),
                        Optional.ofNullable(student.homePostcode4())
                                .flatMap(municipalities::of)
                                .orElse(""),
                        student.status().equals("ACTIVE"),
                        student.readiness().ready()),
                envelope.time());
    }

    /** How a place has to let this student learn, as with a place: see {@code PlaceCodes.LEERWEGEN}. */
    private static String leerweg(String track) {
        return track.endsWith("_BBL") ? "BBL" : track.endsWith("_BOL") ? "BOL" : "STAGE";
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        demand.forgetStudent(key);
    }
}
