package nl.opstap.company.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import nl.opstap.platform.sheets.Outcome;

/** How many rows of a list have each outcome, and how many each remark. */
record Counts(Map<Outcome, Integer> outcomes, Map<RowCode, Integer> codes) {
    Counts() {
        this(new EnumMap<>(Outcome.class), new EnumMap<>(RowCode.class));
    }

    void add(JudgedRow row) {
        add(row.outcome(), row.codes());
    }

    void add(Outcome outcome, Collection<RowCode> found) {
        outcomes.merge(outcome, 1, Integer::sum);
        found.forEach(code -> codes.merge(code, 1, Integer::sum));
    }
}
