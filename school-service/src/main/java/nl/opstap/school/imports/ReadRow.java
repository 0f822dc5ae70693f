package nl.opstap.school.imports;

import java.util.List;
import java.util.Set;

/**
 * A row as it was understood.
 *
 * @param cells as they stood, a BSN blotted out and of a postcode four digits left
 */
record ReadRow(int line, List<String> cells, Brought brought, Set<RowCode> codes) {

    boolean isRefused() {
        return codes.stream().anyMatch(RowCode::refuses);
    }
}
