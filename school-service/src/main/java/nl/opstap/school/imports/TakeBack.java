package nl.opstap.school.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.students.TakeInStudents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back: whom it registered goes, whom it changed becomes as before. Where somebody did anything since,
 * the student stays and the row says so.
 */
@Component
class TakeBack {
    private static final String REASON = "Import ongedaan gemaakt";

    private final Imports imports;
    private final TakeInStudents students;
    private final Clock clock;

    TakeBack(Imports imports, TakeInStudents students, Clock clock) {
        this.imports = imports;
        this.students = students;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(UUID id, IntConsumer progress) {
        var finished = Objects.requireNonNull(imports.find(id).orElseThrow().finishedAt());
        var actor = imports.orderer(id);
        var rows = imports.undos(id);
        var workedOn = workedOn(rows, finished);
        int kept = 0;
        int done = 0;
        for (var row : rows) {
            if (!takeBack(row.undo(), workedOn, actor)) {
                imports.kept(id, row.line());
                kept++;
            }
            progress.accept(++done);
        }
        imports.undone(id, kept, clock.instant());
    }

    private Set<UUID> workedOn(List<Imports.Taken> rows, Instant since) {
        return students.changedSince(
                since, rows.stream().map(row -> row.undo().studentId()).toList());
    }

    private boolean takeBack(Undo undo, Set<UUID> workedOn, Actor actor) {
        var present = students.find(undo.studentId());
        if (present.isEmpty()) {
            return true;
        }
        if (present.get().version() != undo.version()) {
            return false;
        }
        var before = undo.before();
        if (before != null) {
            students.change(actor, undo.studentId(), before, REASON);
            return true;
        }
        // What is kept beside the student, a traject or a talk, leaves the version of the student as it was.
        if (workedOn.contains(undo.studentId())) {
            return false;
        }
        students.remove(actor, undo.studentId());
        return true;
    }
}
