package nl.opstap.school.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stageoverleg divides students over the stagebegeleiders (SCH-13): all that were agreed or none, each with the date
 * and what was said.
 */
@Service
class DivideStudents {
    private final Dossiers dossiers;
    private final EditStudent edit;
    private final PublishStudent publish;

    DivideStudents(Dossiers dossiers, EditStudent edit, PublishStudent publish) {
        this.dossiers = dossiers;
        this.edit = edit;
        this.publish = publish;
    }

    /**
     * What was agreed about one student.
     *
     * @param seen whose student it was on the screen of the overleg
     * @param stagebegeleiderId who guides from now; absent to put the student back among the undivided
     * @param note what was said, for the history of the student
     */
    record Agreed(
            UUID studentId,
            @Nullable UUID seen,
            @Nullable UUID stagebegeleiderId,
            @Nullable String note) {}

    @Transactional
    int handle(Actor actor, List<Agreed> all) {
        var divided = new ArrayList<Student>();
        var meanwhile = new ArrayList<FieldError>();
        for (var index = 0; index < all.size(); index++) {
            var agreed = all.get(index);
            var student = dossiers.open(actor, agreed.studentId(), Right.ASSIGN, AccessLog.Action.CHANGE, "ASSIGNMENT");
            if (!Objects.equals(student.stagebegeleiderId(), agreed.seen())) {
                meanwhile.add(new FieldError(
                        "students[%d].seen".formatted(index), "Deze leerling is intussen door een collega verdeeld."));
            } else if (!Objects.equals(student.stagebegeleiderId(), agreed.stagebegeleiderId())) {
                edit.divide(
                        actor,
                        student,
                        agreed.stagebegeleiderId(),
                        agreed.note(),
                        "students[%d].stagebegeleiderId".formatted(index));
                divided.add(student);
            }
        }
        if (!meanwhile.isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "divided-meanwhile").at(meanwhile);
        }
        return publish.saveAll(divided).size();
    }
}
