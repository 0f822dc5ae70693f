package nl.opstap.company.imports;

import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.sheets.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A row with what the import will do with it.
 *
 * @param sameAsLine the row of the same file it repeats, if any
 * @param companyId the company of the pool it is about, if any
 */
record JudgedRow(
        ReadRow row,
        Outcome outcome,
        Set<RowCode> codes,
        @Nullable Integer sameAsLine,
        @Nullable UUID companyId) {}
