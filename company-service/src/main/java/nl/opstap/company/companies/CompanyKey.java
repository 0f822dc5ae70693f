package nl.opstap.company.companies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what a company of the pool is known again; of a whole region little enough to be gone through at once. */
public record CompanyKey(
        UUID id,
        String nameKey,
        @Nullable String kvk,
        @Nullable String establishment,
        @Nullable String postcode,
        @Nullable String street,
        @Nullable String city) {}
