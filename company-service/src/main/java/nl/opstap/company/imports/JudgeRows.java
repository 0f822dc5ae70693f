package nl.opstap.company.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.opstap.company.companies.CompanyKey;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.places.KeepPlaces;
import nl.opstap.company.places.Place;
import nl.opstap.platform.sheets.Lines;
import nl.opstap.platform.sheets.Spreadsheet.Line;
import org.springframework.stereotype.Component;

/** Judges the rows of a list against each other and against the pool as it is at this moment. */
@Component
class JudgeRows implements DryRun.Pool {
    private final KeepCompanies companies;
    private final KeepPlaces places;
    private final Clock clock;

    JudgeRows(KeepCompanies companies, KeepPlaces places, Clock clock) {
        this.companies = companies;
        this.places = places;
        this.clock = clock;
    }

    /** A list that was gone through once, so that each of its rows is known among all the others. */
    record Judging(RowReader reader, DryRun run) {
        List<JudgedRow> judge(List<Line> some) {
            return run.judge(some.stream().map(reader::read).toList());
        }
    }

    Judging among(Lines lines, Map<Column, Integer> mapping) {
        var reader = new RowReader(mapping, LocalDate.now(clock));
        var keys = new ListKeys();
        lines.each(line -> keys.add(reader.read(line)));
        return new Judging(reader, new DryRun(keys, this));
    }

    @Override
    public void eachKey(Consumer<CompanyKey> reader) {
        companies.eachKey(reader);
    }

    @Override
    public Map<UUID, KnownCompany> known(Collection<UUID> ids) {
        var ofCompany = places.ofCompanies(ids).stream().collect(Collectors.groupingBy(Place::companyId));
        var known = new HashMap<UUID, KnownCompany>();
        for (var company : companies.find(ids)) {
            var offers = ofCompany.getOrDefault(company.id(), List.of());
            var only = offers.size() == 1 ? offers.getFirst() : null;
            known.put(
                    company.id(),
                    new KnownCompany(
                            company.id(),
                            company.version(),
                            company.facts(),
                            company.mergedInto() != null,
                            offers.size(),
                            only == null ? null : only.id(),
                            only == null ? 0 : only.version(),
                            only == null ? null : only.facts()));
        }
        return known;
    }
}
