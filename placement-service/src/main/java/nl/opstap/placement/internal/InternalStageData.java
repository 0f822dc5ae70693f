package nl.opstap.placement.internal;

import java.util.List;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalTable;
import org.springframework.stereotype.Component;

/** The internal stages of a student, with what was ticked and said. */
@Component
class InternalStageData implements PersonalData {
    private static final String STAGES = "(select id from internal_stage where student_id = :subject)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("internal_stage", "student_id = :subject")
                        .sealing("told")
                        .goesWithItsParent(),
                PersonalTable.of("internal_task", "stage_id in " + STAGES).goesWithItsParent(),
                PersonalTable.of(
                                "internal_step",
                                "task_id in (select id from internal_task where stage_id in " + STAGES + ")")
                        .goesWithItsParent());
    }
}
