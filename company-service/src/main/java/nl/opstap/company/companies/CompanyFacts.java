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
        return with(found, active);
    }

    /** The same company, open for business or not (COM-05). */
    CompanyFacts open(boolean open) {
        return with(location, open);
    }

    private CompanyFacts with(@Nullable Location place, boolean open) {
        return new CompanyFacts(
                name,
                kvk,
                establishment,
                sector,
                channel,
                street,
                postcode,
                city,
                place,
                contactName,
                phone,
                email,
                website,
                lastContact,
                open);
    }
}
