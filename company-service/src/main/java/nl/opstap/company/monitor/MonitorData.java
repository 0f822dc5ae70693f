package nl.opstap.company.monitor;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** Whether a student looks for a place and what came after school. An erasure takes the student out of the counts too. */
@Component
class MonitorData implements PersonalData {
    private final Demand demand;
    private final Outflow outflow;

    MonitorData(Demand demand, Outflow outflow) {
        this.demand = demand;
        this.outflow = outflow;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("student_demand", "student_id = :subject"),
                PersonalTable.of("placement_state", "student_id = :subject"),
                PersonalTable.of("nazorg_result", "student_id = :subject"));
    }

    @Override
    public void beforeErasing(UUID subject) {
        demand.forgetStudent(subject);
        outflow.forgetStudent(subject);
    }
}
