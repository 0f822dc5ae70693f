package nl.opstap.company.imports;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.companies.PrivateNotes;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.company.places.PlaceFacts;
import nl.opstap.platform.sheets.Decision;
import nl.opstap.platform.sheets.ImportSettings;
import nl.opstap.platform.sheets.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the rows into the pool, all in one transaction. They are judged again first: the pool may have moved since the
 * first look, and a company somebody else added meanwhile is not added twice.
 */
@Component
class TakeRows {
    private final Imports imports;
    private final CheckFile checkFile;
    private final KeepCompanies companies;
    private final KeepPlaces places;
    private final PrivateNotes notes;
    private final ImportSettings settings;
    private final Clock clock;

    TakeRows(
            Imports imports,
            CheckFile checkFile,
            KeepCompanies companies,
            KeepPlaces places,
            PrivateNotes notes,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.checkFile = checkFile;
        this.companies = companies;
        this.places = places;
        this.notes = notes;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID id, UUID actor, IntConsumer progress) {
        var job = imports.find(id).orElseThrow();
        var stored = imports.rows(id, null, null, 0, settings.mostRows());
        var decisions = new HashMap<Integer, Decision>();
        stored.forEach(row -> decisions.put(row.line(), row.decision()));
        var judged = checkFile.judge(
                stored.stream()
                        .map(row -> new Spreadsheet.Line(row.line(), row.cells()))
                        .toList(),
                job.mapping());
        imports.writeRows(id, judged);
        decisions.forEach((line, decision) -> {
            if (decision == Decision.IMPORT) {
                imports.decide(id, line, decision);
            }
        });
        var known = new HashMap<UUID, KnownCompany>();
        checkFile.pool().forEach(company -> known.put(company.id(), company));

        int added = 0;
        int changed = 0;
        int placesAdded = 0;
        int done = 0;
        for (var row : judged) {
            var undo = switch (row.outcome()) {
                case NEW -> add(row, actor);
                case DOUBTFUL -> decisions.get(row.row().line()) == Decision.IMPORT ? add(row, actor) : null;
                case CHANGED -> change(row, Objects.requireNonNull(known.get(row.companyId())), actor);
                case SAME, REFUSED -> null;
            };
            if (undo != null) {
                imports.taken(id, row.row().line(), undo);
                added += undo.companyBefore() == null ? 1 : 0;
                changed += undo.companyBefore() == null ? 0 : 1;
                placesAdded += undo.placeId() != null && undo.placeBefore() == null ? 1 : 0;
            }
            progress.accept(++done);
        }
        var now = clock.instant();
        imports.done(
                id,
                added,
                changed,
                placesAdded,
                now,
                now.atZone(clock.getZone()).plus(settings.undoWithin()).toInstant());
    }

    private @Nullable Undo add(JudgedRow row, UUID actor) {
        var facts = row.row().company();
        // Doubtful for its KvK number under another name: the number is somebody's already, and stays there.
        if (facts == null || row.codes().contains(RowCode.SAME_KVK_OTHER_NAME)) {
            return null;
        }
        var company = companies.add(facts);
        var offer = row.row().place();
        var place = offer == null ? null : places.add(company, offer, Map.of(), actor);
        note(row, company, actor);
        return new Undo(company, 0, null, place, 0, null);
    }

    private Undo change(JudgedRow row, KnownCompany known, UUID actor) {
        var facts = Objects.requireNonNull(row.row().company());
        var after = known.after(facts);
        var version = known.version();
        if (!after.equals(known.facts())) {
            companies.change(known.id(), version, after);
            version++;
        }
        note(row, known.id(), actor);
        var offer = known.after(row.row().place());
        if (offer.isEmpty()) {
            return new Undo(known.id(), version, known.facts(), null, 0, null);
        }
        return withPlace(known, version, offer.get(), actor);
    }

    private Undo withPlace(KnownCompany known, int version, PlaceFacts offer, UUID actor) {
        var place = known.onlyPlaceId();
        if (place == null) {
            var added = places.add(known.id(), offer, Map.of(), actor);
            return new Undo(known.id(), version, known.facts(), added, 0, null);
        }
        places.change(place, known.onlyPlaceVersion(), offer, Map.of(), actor);
        return new Undo(known.id(), version, known.facts(), place, known.onlyPlaceVersion() + 1, known.onlyPlace());
    }

    /** A remark is the school's own: it becomes the private note, never a shared fact. */
    private void note(JudgedRow row, UUID company, UUID actor) {
        if (!row.row().remark().isEmpty()) {
            notes.append(company, row.row().remark(), actor);
        }
    }
}
