package nl.opstap.school.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.sheets.Decision;
import nl.opstap.platform.sheets.ImportSettings;
import nl.opstap.platform.sheets.Spreadsheet;
import nl.opstap.school.imports.Imports.Taken;
import nl.opstap.school.students.KnownStudent;
import nl.opstap.school.students.StudentRequest;
import nl.opstap.school.students.TakeInStudents;
import nl.opstap.school.students.TakeInStudents.Edit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the rows over, all in one transaction. They are judged again first: a student somebody registered or changed
 * since the first look is not registered twice and not changed unseen.
 */
@Component
class TakeRows {
    private static final String REASON = "Import";
    private static final int AT_ONCE = 200;

    private final Imports imports;
    private final CheckFile checkFile;
    private final TakeInStudents students;
    private final ImportSettings settings;
    private final Clock clock;

    TakeRows(Imports imports, CheckFile checkFile, TakeInStudents students, ImportSettings settings, Clock clock) {
        this.imports = imports;
        this.checkFile = checkFile;
        this.students = students;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID id, IntConsumer progress) {
        var job = imports.find(id).orElseThrow();
        var actor = imports.orderer(id);
        var stored = imports.rows(id, null, null, 0, settings.mostRows());
        var decisions = new HashMap<Integer, Decision>();
        stored.forEach(row -> decisions.put(row.line(), row.decision()));
        var present = students.known();
        var judged = checkFile.judge(
                job.headers(),
                stored.stream()
                        .map(row -> new Spreadsheet.Line(row.line(), row.cells()))
                        .toList(),
                job.mapping(),
                present,
                job.ofMentor());
        imports.writeRows(id, withoutOtherColumns(judged, job.mapping().values()));
        decisions.forEach((line, decision) -> {
            if (decision == Decision.IMPORT) {
                imports.decide(id, line, decision);
            }
        });

        var known = present.stream().collect(Collectors.toMap(KnownStudent::id, Function.identity()));
        var taken = new ArrayList<Taken>();
        for (int from = 0; from < judged.size(); from += AT_ONCE) {
            var some = judged.subList(from, Math.min(from + AT_ONCE, judged.size()));
            var wanted = some.stream()
                    .filter(row -> row.after() != null && isWanted(row, decisions))
                    .toList();
            taken.addAll(register(wanted, actor));
            taken.addAll(change(wanted, known, actor));
            progress.accept(from + some.size());
        }
        imports.taken(id, taken);
        var added =
                (int) taken.stream().filter(row -> row.undo().before() == null).count();
        var now = clock.instant();
        imports.done(
                id,
                added,
                taken.size() - added,
                now,
                now.atZone(clock.getZone()).plus(settings.undoWithin()).toInstant());
    }

    private static boolean isWanted(JudgedRow row, Map<Integer, Decision> decisions) {
        return switch (row.outcome()) {
            case NEW, CHANGED -> true;
            case DOUBTFUL -> decisions.get(row.row().line()) == Decision.IMPORT;
            case SAME, REFUSED -> false;
        };
    }

    private List<Taken> register(List<JudgedRow> wanted, Actor actor) {
        var rows = wanted.stream().filter(row -> row.studentId() == null).toList();
        var added = students.register(
                actor,
                rows.stream().map(JudgedRow::after).map(Objects::requireNonNull).toList(),
                REASON);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new Taken(
                        rows.get(index).row().line(),
                        new Undo(added.get(index).id(), added.get(index).version(), null)))
                .toList();
    }

    private List<Taken> change(List<JudgedRow> wanted, Map<UUID, KnownStudent> known, Actor actor) {
        var rows = new HashMap<UUID, JudgedRow>();
        var edits = new HashMap<UUID, Edit>();
        for (var row : wanted) {
            if (row.studentId() instanceof UUID id && row.after() instanceof StudentRequest form) {
                rows.put(id, row);
                edits.put(id, new Edit(Objects.requireNonNull(known.get(id)).version(), form));
            }
        }
        return students.change(actor, edits, REASON).stream()
                .map(changed -> new Taken(
                        Objects.requireNonNull(rows.get(changed.id())).row().line(),
                        new Undo(
                                changed.id(),
                                changed.version(),
                                Objects.requireNonNull(known.get(changed.id())).form())))
                .toList();
    }

    /** What the list tells beside what was asked, such as a phone number of home, is not kept once it is taken. */
    private static List<JudgedRow> withoutOtherColumns(List<JudgedRow> judged, Collection<Integer> mapped) {
        return judged.stream()
                .map(row -> row.withCells(IntStream.range(0, row.row().cells().size())
                        .mapToObj(index ->
                                mapped.contains(index) ? row.row().cells().get(index) : "")
                        .toList()))
                .toList();
    }
}
