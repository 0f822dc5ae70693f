package nl.opstap.company.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.companies.KeptCompany;
import nl.opstap.company.companies.PrivateNotes;
import nl.opstap.company.imports.Imports.Row;
import nl.opstap.company.needs.Author;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.company.places.KeptPlace;
import nl.opstap.platform.Ids;
import nl.opstap.platform.sheets.Decision;
import nl.opstap.platform.sheets.ImportSettings;
import nl.opstap.platform.sheets.Lines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the rows into the pool, all in one transaction, by the hand. They are judged again first: the pool may have moved
 * since the first look, and a company somebody else added meanwhile is not added twice.
 */
@Component
class TakeRows {
    private final Imports imports;
    private final JudgeRows judge;
    private final KeepCompanies companies;
    private final KeepPlaces places;
    private final PrivateNotes notes;
    private final ImportSettings settings;
    private final Clock clock;

    TakeRows(
            Imports imports,
            JudgeRows judge,
            KeepCompanies companies,
            KeepPlaces places,
            PrivateNotes notes,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.judge = judge;
        this.companies = companies;
        this.places = places;
        this.notes = notes;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID id, UUID actor, IntConsumer progress) {
        var job = imports.find(id).orElseThrow();
        var judging = judge.among(reader -> imports.each(id, row -> reader.accept(row.asLine())), job.mapping());
        var counts = new Counts();
        var done = new Done();
        try (var hand = new Lines.Hand<Row>(row -> Lines.charactersOf(row.cells()), rows -> {
            var judged = judging.judge(rows.stream().map(Row::asLine).toList());
            judged.forEach(counts::add);
            take(id, rows, judged, actor, done);
            if (done.rows == 0) {
                imports.countTables();
            }
            progress.accept(done.rows += rows.size());
        })) {
            imports.each(id, hand::add);
        }
        imports.count(id, counts);
        var now = clock.instant();
        imports.done(
                id,
                done.added,
                done.changed,
                done.placesAdded,
                now,
                now.atZone(clock.getZone()).plus(settings.undoWithin()).toInstant());
    }

    /** What was done so far. */
    private static final class Done {
        private int rows;
        private int added;
        private int changed;
        private int placesAdded;

        private void count(Undo undo) {
            added += undo.companyBefore() == null ? 1 : 0;
            changed += undo.companyBefore() == null ? 0 : 1;
            placesAdded += undo.placeId() != null && undo.placeBefore() == null ? 1 : 0;
        }
    }

    private void take(UUID id, List<Row> rows, List<JudgedRow> judged, UUID actor, Done done) {
        var added = new ArrayList<JudgedRow>();
        var changed = new ArrayList<JudgedRow>();
        for (int index = 0; index < rows.size(); index++) {
            var stored = rows.get(index);
            var row = judged.get(index);
            switch (row.outcome()) {
                case NEW -> added.add(row);
                case DOUBTFUL -> {
                    if (stored.decision() == Decision.IMPORT && canBeAdded(row)) {
                        added.add(row);
                    }
                }
                case CHANGED -> changed.add(row);
                case SAME, REFUSED -> {
                    // Nothing is taken of it.
                }
            }
        }
        var undos = new HashMap<Integer, Undo>();
        add(added, actor, undos);
        change(changed, actor, undos);
        imports.write(id, otherwise(rows, judged, undos), undos);
        undos.values().forEach(done::count);
    }

    private static List<JudgedRow> otherwise(List<Row> rows, List<JudgedRow> judged, Map<Integer, Undo> undos) {
        return IntStream.range(0, rows.size())
                .filter(index -> undos.containsKey(rows.get(index).line())
                        || !rows.get(index).isJudgedAs(judged.get(index)))
                .mapToObj(judged::get)
                .toList();
    }

    /** Doubtful for its KvK number under another name: the number is somebody's already, and stays there. */
    private static boolean canBeAdded(JudgedRow row) {
        return row.row().company() != null && !row.codes().contains(RowCode.SAME_KVK_OTHER_NAME);
    }

    private void add(List<JudgedRow> rows, UUID actor, Map<Integer, Undo> undos) {
        if (rows.isEmpty()) {
            return;
        }
        var kept = new ArrayList<KeptCompany>();
        var offers = new ArrayList<KeptPlace>();
        for (var row : rows) {
            var company = Ids.next();
            kept.add(
                    new KeptCompany(company, 0, Objects.requireNonNull(row.row().company())));
            var offer = row.row().place();
            var place = offer == null ? null : new KeptPlace(Ids.next(), 0, company, offer, Map.of());
            if (place != null) {
                offers.add(place);
            }
            undos.put(row.row().line(), new Undo(company, 0, null, place == null ? null : place.id(), 0, null));
        }
        companies.addAll(kept);
        addPlaces(offers, actor);
        note(rows, undos, actor);
    }

    /** Of two rows about one company, the later finds what the earlier made of it. */
    private void change(List<JudgedRow> rows, UUID actor, Map<Integer, Undo> undos) {
        var left = rows;
        while (!left.isEmpty()) {
            var once = new LinkedHashMap<UUID, JudgedRow>();
            left.forEach(row -> once.putIfAbsent(Objects.requireNonNull(row.companyId()), row));
            changeOnce(once, actor, undos);
            left = left.stream().filter(row -> !once.containsValue(row)).toList();
        }
    }

    private void changeOnce(Map<UUID, JudgedRow> rows, UUID actor, Map<Integer, Undo> undos) {
        var known = judge.known(rows.keySet());
        var changed = new ArrayList<KeptCompany>();
        var added = new ArrayList<KeptPlace>();
        var places = new ArrayList<KeptPlace>();
        rows.forEach((id, row) -> {
            var company = Objects.requireNonNull(known.get(id));
            var after = company.after(Objects.requireNonNull(row.row().company()));
            var version = company.version();
            if (!after.equals(company.facts())) {
                changed.add(new KeptCompany(id, version, after));
                version++;
            }
            var offer = company.after(row.row().place()).orElse(null);
            var only = company.onlyPlaceId();
            if (offer == null) {
                undos.put(row.row().line(), new Undo(id, version, company.facts(), null, 0, null));
            } else if (only == null) {
                var place = new KeptPlace(Ids.next(), 0, id, offer, Map.of());
                added.add(place);
                undos.put(row.row().line(), new Undo(id, version, company.facts(), place.id(), 0, null));
            } else {
                places.add(new KeptPlace(only, company.onlyPlaceVersion(), id, offer, Map.of()));
                undos.put(
                        row.row().line(),
                        new Undo(
                                id,
                                version,
                                company.facts(),
                                only,
                                company.onlyPlaceVersion() + 1,
                                company.onlyPlace()));
            }
        });
        if (!changed.isEmpty()) {
            companies.changeAll(changed);
        }
        addPlaces(added, actor);
        if (!places.isEmpty()) {
            this.places.changeAll(places, new Author(actor, null));
        }
        note(List.copyOf(rows.values()), undos, actor);
    }

    private void addPlaces(List<KeptPlace> added, UUID actor) {
        if (!added.isEmpty()) {
            places.addAll(added, new Author(actor, null));
        }
    }

    /** A remark is the school's own: it becomes the private note, never a shared fact. */
    private void note(List<JudgedRow> rows, Map<Integer, Undo> undos, UUID actor) {
        var remarks = rows.stream()
                .filter(row -> !row.row().remark().isEmpty())
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(undos.get(row.row().line()))
                                .companyId(),
                        row -> row.row().remark()));
        if (!remarks.isEmpty()) {
            notes.append(remarks, actor);
        }
    }
}
