package nl.opstap.company.imports;

import java.util.List;
import java.util.Set;
import nl.opstap.company.companies.CompanyFacts;
import nl.opstap.company.places.PlaceFacts;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was understood.
 *
 * @param cells as they stood, a BSN blotted out
 * @param company absent when the row is refused
 * @param place what it offers, absent when it offers nothing
 * @param street street and town without case and punctuation
 */
record ReadRow(
        int line,
        List<String> cells,
        @Nullable CompanyFacts company,
        @Nullable PlaceFacts place,
        String remark,
        Set<RowCode> codes,
        String name,
        String nameKey,
        String kvk,
        String postcode,
        String street) {

    boolean isRefused() {
        return codes.stream().anyMatch(RowCode::refuses);
    }

    boolean shouts() {
        return !name.isEmpty() && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    }
}
