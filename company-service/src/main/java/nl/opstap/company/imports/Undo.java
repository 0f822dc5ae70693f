package nl.opstap.company.imports;

import java.util.UUID;
import nl.opstap.company.companies.CompanyFacts;
import nl.opstap.company.places.PlaceFacts;
import org.jspecify.annotations.Nullable;

/**
 * How to take back what a row did.
 *
 * @param companyVersion the version the import left; a higher one says that somebody worked on it since
 * @param companyBefore absent when the import added the company
 * @param placeId the place it added or changed
 * @param placeBefore absent when the import added the place
 */
record Undo(
        UUID companyId,
        int companyVersion,
        @Nullable CompanyFacts companyBefore,
        @Nullable UUID placeId,
        int placeVersion,
        @Nullable PlaceFacts placeBefore) {}
