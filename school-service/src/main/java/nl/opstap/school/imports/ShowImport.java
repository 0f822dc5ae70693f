package nl.opstap.school.imports;

import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.sheets.ErrorFile;
import nl.opstap.platform.sheets.ImportSettings;
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
    private final ImportSettings settings;

    /** Where an import stands in the list. */
    record Seen(@Nullable Instant createdAt, @Nullable UUID id) {
        static final Seen NOTHING = new Seen(null, null);
    }

    ShowImport(Imports imports, ImportSettings settings) {
        this.imports = imports;
        this.settings = settings;
    }

    /** A list that this person brings: a mentor those of the own class, the others all. */
    public void mustBeFor(Actor actor, UUID id) {
        if (imports.find(id).filter(job -> OwnClass.covers(actor, job)).isEmpty()) {
            throw Problem.notFound();
        }
    }

    public ImportView one(UUID id) {
        return view(imports.find(id).orElseThrow(Problem::notFound));
    }

    public Page<ImportView> newest(Actor actor, PageRequest asked) {
        var found = imports.newest(OwnClass.of(actor), asked.after(Seen.class).orElse(Seen.NOTHING), asked.fetch());
        return asked.page(found, last -> new Seen(last.createdAt(), last.id()), this::view);
    }

    private ImportView view(Imports.Job job) {
        return ImportView.of(job, imports.outcomes(job.id()), imports.codes(job.id()));
    }

    public List<Imports.Row> rows(UUID id, @Nullable Outcome outcome, @Nullable RowCode code, int afterLine, int most) {
        if (imports.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        return imports.rows(id, outcome, code, afterLine, most);
    }

    /** Refused and doubtful rows, as they stood, with the reasons in the last column. */
    public byte[] errors(UUID id) {
        var job = imports.find(id).orElseThrow(Problem::notFound);
        var texts = ResourceBundle.getBundle("imports/codes", java.util.Locale.of("nl"));
        return ErrorFile.of(
                job.headers(),
                imports.rows(id, null, null, 0, settings.mostRows()).stream()
                        .filter(row -> row.outcome() == Outcome.REFUSED || row.outcome() == Outcome.DOUBTFUL)
                        .map(row -> new ErrorFile.NotTaken(
                                row.line(),
                                row.cells(),
                                row.codes().stream()
                                        .filter(code -> !code.isNote())
                                        .map(code -> texts.getString(code.name()))
                                        .collect(Collectors.joining(" ")))));
    }
}
