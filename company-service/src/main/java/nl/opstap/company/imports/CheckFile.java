package nl.opstap.company.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.imports.Imports.Job;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.company.places.Place;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.sheets.ImportSettings;
import nl.opstap.platform.sheets.ImportState;
import nl.opstap.platform.sheets.Meaning;
import nl.opstap.platform.sheets.OrderImport;
import nl.opstap.platform.sheets.ReadList;
import nl.opstap.platform.sheets.Spreadsheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file, says what its columns seem to mean and what an import would do with each row. Takes nothing. */
@Service
class CheckFile {
    private final Imports imports;
    private final KeepCompanies companies;
    private final KeepPlaces places;
    private final ReadList lists;
    private final OrderImport order;
    private final ImportSettings settings;
    private final Clock clock;

    CheckFile(
            Imports imports,
            KeepCompanies companies,
            KeepPlaces places,
            ReadList lists,
            OrderImport order,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.companies = companies;
        this.places = places;
        this.lists = lists;
        this.order = order;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public UUID check(String fileName, byte[] file, Actor actor) {
        var sheet = lists.read(file, Column.class);
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
                        sheet.lines().size(),
                        0,
                        0,
                        0,
                        0,
                        clock.instant(),
                        actor.name(),
                        null,
                        null),
                actor.id());
        imports.writeRows(id, judge(sheet.lines(), mapping));
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
        imports.writeRows(id, judge(lines(id), mapping));
    }

    private List<Spreadsheet.Line> lines(UUID id) {
        return imports.rows(id, null, null, 0, settings.mostRows()).stream()
                .map(row -> new Spreadsheet.Line(row.line(), row.cells()))
                .toList();
    }

    /** The rows as they stand against the pool at this moment. */
    List<JudgedRow> judge(List<Spreadsheet.Line> lines, Map<Column, Integer> mapping) {
        var reader = new RowReader(mapping, LocalDate.now(clock));
        return new DryRun(lines.stream().map(reader::read).toList(), pool()).judge();
    }

    List<KnownCompany> pool() {
        var ofCompany = places.all().stream().collect(Collectors.groupingBy(Place::companyId));
        var pool = new ArrayList<KnownCompany>();
        for (var company : companies.all()) {
            var offers = ofCompany.getOrDefault(company.id(), List.of());
            var only = offers.size() == 1 ? offers.getFirst() : null;
            pool.add(new KnownCompany(
                    company.id(),
                    company.version(),
                    company.facts(),
                    company.mergedInto() != null,
                    offers.size(),
                    only == null ? null : only.id(),
                    only == null ? 0 : only.version(),
                    only == null ? null : only.facts()));
        }
        return pool;
    }
}
