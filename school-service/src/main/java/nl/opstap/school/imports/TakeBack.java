package nl.opstap.school.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.imports.Imports.Taken;
import nl.opstap.school.students.KnownStudent;
import nl.opstap.school.students.TakeInStudents;
import nl.opstap.school.students.TakeInStudents.Edit;
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
    private static final int AT_ONCE = 200;

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
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            kept += takeBack(id, some, workedOn, actor);
            progress.accept(from + some.size());
        }
        imports.undone(id, kept, clock.instant());
    }

    private Set<UUID> workedOn(List<Taken> rows, Instant since) {
        return students.changedSince(
                since, rows.stream().map(row -> row.undo().studentId()).toList());
    }

    /** Answers how many stay. */
    private int takeBack(UUID id, List<Taken> rows, Set<UUID> workedOn, Actor actor) {
        var present = students
                .find(rows.stream().map(row -> row.undo().studentId()).toList())
                .stream()
                .collect(Collectors.toMap(KnownStudent::id, KnownStudent::version));
        var goes = new ArrayList<UUID>();
        var goesBack = new HashMap<UUID, Edit>();
        int kept = 0;
        for (var row : rows) {
            var student = row.undo().studentId();
            var version = present.get(student);
            var before = row.undo().before();
            if (version == null) {
                continue;
            }
            // What is kept beside the student, a traject or a talk, leaves the version of the student as it was.
            if (version != row.undo().version() || (before == null && workedOn.contains(student))) {
                imports.kept(id, row.line());
                kept++;
            } else if (before == null) {
                goes.add(student);
            } else {
                goesBack.put(student, new Edit(version, before));
            }
        }
        students.change(actor, goesBack, REASON);
        students.remove(actor, goes);
        return kept;
    }
}
