package nl.opstap.company.imports;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.sheets.ErrorFile;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An import, its rows, and the rows that were not taken as a file to mend and bring again. */
@Service
@Transactional(readOnly = true)
class ShowImport {
    private final Imports imports;

    /** Where an import stands in the list. */
    record Seen(@Nullable Instant createdAt, @Nullable UUID id) {
        static final Seen NOTHING = new Seen(null, null);
    }

    ShowImport(Imports imports) {
        this.imports = imports;
    }

    public ImportView one(UUID id) {
        return view(imports.find(id).orElseThrow(Problem::notFound));
    }

    public Page<ImportView> newest(PageRequest asked) {
        var found = imports.newest(asked.after(Seen.class).orElse(Seen.NOTHING), asked.fetch());
        return asked.page(found, last -> new Seen(last.createdAt(), last.id()), this::view);
    }

    private ImportView view(Imports.Job job) {
        var counts = imports.counts(job.id());
        return ImportView.of(job, counts.outcomes(), counts.codes());
    }

    public List<Imports.Row> rows(UUID id, @Nullable Outcome outcome, @Nullable RowCode code, int afterLine, int most) {
        if (imports.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        return imports.rows(id, outcome, code, afterLine, most);
    }

    /** Refused and doubtful rows, as they stood, with the reasons in the last column. */
    public void errors(UUID id, OutputStream file) {
        var job = imports.find(id).orElseThrow(Problem::notFound);
        var texts = ResourceBundle.getBundle("imports/codes", Locale.of("nl"));
        ErrorFile.write(
                file,
                job.headers(),
                reader -> imports.each(id, row -> {
                    if (row.outcome() == Outcome.REFUSED || row.outcome() == Outcome.DOUBTFUL) {
                        reader.accept(new ErrorFile.NotTaken(
                                row.line(),
                                row.cells(),
                                row.codes().stream()
                                        .filter(code -> !code.isNote())
                                        .map(code -> texts.getString(code.name()))
                                        .collect(Collectors.joining(" "))));
                    }
                }));
    }
}
