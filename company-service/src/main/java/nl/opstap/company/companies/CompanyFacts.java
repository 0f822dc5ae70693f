package nl.opstap.company.companies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the region knows of a company and shares; what one tenant keeps to itself is a note. */
public record CompanyFacts(
        String name,
        @Nullable KvkNumber kvk,
        @Nullable EstablishmentNumber establishment,
        Sector sector,
        Channel channel,
        @Nullable String street,
        @Nullable Postcode postcode,
        @Nullable String city,
        @Nullable Location location,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable LocalDate lastContact,
        boolean active) {

    CompanyFacts at(@Nullable Location found) {
        return new CompanyFacts(
                name,
                kvk,
                establishment,
                sector,
                channel,
                street,
                postcode,
                city,
                found,
                contactName,
                phone,
                email,
                website,
                lastContact,
                active);
    }
}
