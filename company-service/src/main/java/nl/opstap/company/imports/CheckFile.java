package nl.opstap.company.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.imports.Imports.Job;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.sheets.ImportState;
import nl.opstap.platform.sheets.Lines;
import nl.opstap.platform.sheets.Meaning;
import nl.opstap.platform.sheets.OrderImport;
import nl.opstap.platform.sheets.ReadList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file, says what its columns seem to mean and what an import would do with each row. Takes nothing. */
@Service
class CheckFile {
    private final Imports imports;
    private final JudgeRows judge;
    private final ReadList lists;
    private final OrderImport order;
    private final Clock clock;

    CheckFile(Imports imports, JudgeRows judge, ReadList lists, OrderImport order, Clock clock) {
        this.imports = imports;
        this.judge = judge;
        this.lists = lists;
        this.order = order;
        this.clock = clock;
    }

    @Transactional
    public UUID check(String fileName, byte[] file, Actor actor) {
        var opened = lists.open(file, Column.class);
        var sheet = opened.sheet();
        var mapping = imports.remembered(Meaning.kindOfFile(sheet.headers()))
                .map(remembered -> Map.copyOf(remembered))
                .orElseGet(() -> Meaning.guess(Column.class, sheet.headers()));
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
                        opened.lines(),
                        0,
                        0,
                        0,
                        0,
                        clock.instant(),
                        actor.name(),
                        null,
                        null),
                actor.id());
        judge(id, sheet, mapping);
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
        imports.forgetDecisions(id);
        judge(id, reader -> imports.each(id, row -> reader.accept(row.asLine())), mapping);
    }

    private void judge(UUID id, Lines lines, Map<Column, Integer> mapping) {
        var judging = judge.among(lines, mapping);
        var counts = new Counts();
        lines.inHands(some -> {
            var judged = judging.judge(some);
            imports.write(id, judged, Map.of());
            judged.forEach(counts::add);
        });
        imports.count(id, counts);
    }
}
