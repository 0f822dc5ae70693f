package nl.opstap.school.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.sheets.ImportSettings;
import nl.opstap.platform.sheets.ImportState;
import nl.opstap.platform.sheets.Meaning;
import nl.opstap.platform.sheets.OrderImport;
import nl.opstap.platform.sheets.ReadList;
import nl.opstap.platform.sheets.Spreadsheet;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.imports.Imports.Job;
import nl.opstap.school.policy.TenantKind;
import nl.opstap.school.students.KnownStudent;
import nl.opstap.school.students.TakeInStudents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file, says what its columns seem to mean and what an import would do with each row. Takes nothing. */
@Service
class CheckFile {
    private final Imports imports;
    private final TakeInStudents students;
    private final Colleagues colleagues;
    private final ReadList lists;
    private final OrderImport order;
    private final ImportSettings settings;
    private final Clock clock;

    CheckFile(
            Imports imports,
            TakeInStudents students,
            Colleagues colleagues,
            ReadList lists,
            OrderImport order,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.students = students;
        this.colleagues = colleagues;
        this.lists = lists;
        this.order = order;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public UUID check(String fileName, byte[] file, Actor actor) {
        if (!actor.tenantKind().equals(TenantKind.SCHOOL.name())) {
            throw Problem.forbidden("role-missing");
        }
        var sheet = OeapiPersons.isOne(file)
                ? lists.read(file, persons -> OeapiPersons.read(persons, settings.mostRows()))
                : lists.read(file, Column.class);
        var mapping = imports.remembered(Meaning.kindOfFile(sheet.headers()))
                .map(remembered -> Map.copyOf(remembered))
                .orElseGet(() -> Meaning.guess(Column.class, sheet.headers()));
        var ofMentor = OwnClass.of(actor);
        var id = Ids.next();
        imports.insert(
                new Job(
                        id,
                        fileName,
                        sheet.encoding(),
                        sheet.separator(),
                        sheet.headerLine(),
                        sheet.headers(),
                        mapping,
                        ImportState.CHECKED,
                        0,
                        sheet.lines().size(),
                        0,
                        0,
                        0,
                        clock.instant(),
                        actor.name(),
                        null,
                        null,
                        ofMentor),
                actor.id());
        imports.writeRows(id, judge(sheet.headers(), sheet.lines(), mapping, ofMentor));
        return id;
    }

    /** Looks again with the columns as a person says they are, and remembers that for the next file of this kind. */
    @Transactional
    public void remap(UUID id, Map<Column, Integer> mapping) {
        order.mustBeOpen(id);
        var job = imports.find(id).orElseThrow(Problem::notFound);
        if (mapping.values().stream()
                .anyMatch(index -> index < 0 || index >= job.headers().size())) {
            throw Problem.invalid(List.of(new Problem.FieldError("columns", "Deze kolom staat niet in het bestand.")));
        }
        imports.remap(id, mapping);
        imports.remember(Meaning.kindOfFile(job.headers()), mapping);
        imports.writeRows(id, judge(job.headers(), lines(id), mapping, job.ofMentor()));
    }

    private List<Spreadsheet.Line> lines(UUID id) {
        return imports.rows(id, null, null, 0, settings.mostRows()).stream()
                .map(row -> new Spreadsheet.Line(row.line(), row.cells()))
                .toList();
    }

    private List<JudgedRow> judge(
            List<String> headers, List<Spreadsheet.Line> lines, Map<Column, Integer> mapping, @Nullable UUID ofMentor) {
        return judge(headers, lines, mapping, students.known(), ofMentor);
    }

    /** The rows as they stand against these students. */
    List<JudgedRow> judge(
            List<String> headers,
            List<Spreadsheet.Line> lines,
            Map<Column, Integer> mapping,
            List<KnownStudent> known,
            @Nullable UUID ofMentor) {
        var reader = new RowReader(headers, mapping, new Mentors(colleagues.withRole("mentor")), ofMentor);
        return new DryRun(lines.stream().map(reader::read).toList(), known, students.check(), ofMentor).judge();
    }
}
