package nl.opstap.company.companies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One company of the pool.
 *
 * @param mergedInto the company that was found to be the same one and that everything goes on with
 */
public record Company(
        UUID id,
        CompanyFacts facts,
        int version,
        Instant changedAt,
        @Nullable UUID mergedInto) {}
