package nl.opstap.school.students;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.students.StudentHistory.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves students to another class in one action, such as a whole class to the next year: all of them or none. */
@Service
class MoveClass {
    private final Dossiers dossiers;
    private final StudentHistory history;
    private final PublishStudent publish;

    MoveClass(Dossiers dossiers, StudentHistory history, PublishStudent publish) {
        this.dossiers = dossiers;
        this.history = history;
        this.publish = publish;
    }

    /** @return how many changed class; who was in it already is not counted */
    @Transactional
    int handle(Actor actor, List<UUID> ids, String toClass, String reason) {
        var moved = new ArrayList<Student>();
        var changes = new ArrayList<Change>();
        for (var id : ids.stream().distinct().toList()) {
            var student = dossiers.open(actor, id, Right.EDIT, AccessLog.Action.CHANGE, "PROFILE");
            var from = student.schooling().classGroup();
            if (!from.equals(toClass)) {
                changes.add(new Change(id, "CLASS", from, toClass));
                student.moveTo(toClass);
                moved.add(student);
            }
        }
        history.addAll(actor, changes, reason);
        return publish.saveAll(moved).size();
    }
}
