package nl.opstap.company.companies;

import java.time.LocalDate;
import java.util.Objects;
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

    /**
     * As a person wrote it down over what was known: where it is stays as exact as it was while the address stays, and
     * the last contact of a list stays unless another is named.
     */
    CompanyFacts over(CompanyFacts known) {
        var stays = Objects.equals(street, known.street) && Objects.equals(postcode, known.postcode);
        return new CompanyFacts(
                name,
                kvk,
                establishment,
                sector,
                channel,
                street,
                postcode,
                city,
                location == null && stays ? known.location : location,
                contactName,
                phone,
                email,
                website,
                lastContact == null ? known.lastContact : lastContact,
                active);
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
