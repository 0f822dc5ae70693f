package nl.opstap.school.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.sheets.ImportState;
import nl.opstap.platform.sheets.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An import as the screen shows it.
 *
 * @param ownClass whether it is the list of one mentor and touches no student of another
 */
record ImportView(
        UUID id,
        String fileName,
        ImportState state,
        String encoding,
        String separator,
        int headerLine,
        List<String> headers,
        Map<Column, Integer> columns,
        Totals totals,
        Map<RowCode, Integer> codes,
        int progress,
        int total,
        Result result,
        Instant createdAt,
        String createdBy,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        boolean ownClass) {

    /** Rows per outcome; together the lines of the file. */
    record Totals(int added, int changed, int same, int doubtful, int refused) {}

    /** What was done. {@code kept}: what an undo left, because somebody worked on it since. */
    record Result(int studentsAdded, int studentsChanged, int kept) {}

    static ImportView of(Imports.Job job, Map<Outcome, Integer> outcomes, Map<RowCode, Integer> codes) {
        return new ImportView(
                job.id(),
                job.fileName(),
                job.state(),
                job.encoding(),
                job.separator(),
                job.headerLine(),
                job.headers(),
                job.mapping(),
                new Totals(
                        outcomes.getOrDefault(Outcome.NEW, 0),
                        outcomes.getOrDefault(Outcome.CHANGED, 0),
                        outcomes.getOrDefault(Outcome.SAME, 0),
                        outcomes.getOrDefault(Outcome.DOUBTFUL, 0),
                        outcomes.getOrDefault(Outcome.REFUSED, 0)),
                codes,
                job.progress(),
                job.total(),
                new Result(job.studentsAdded(), job.studentsChanged(), job.keptAtUndo()),
                job.createdAt(),
                job.createdByName(),
                job.finishedAt(),
                job.undoUntil(),
                job.ofMentor() != null);
    }
}
