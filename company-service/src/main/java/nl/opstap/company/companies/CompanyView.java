package nl.opstap.company.companies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.needs.NeedState;
import nl.opstap.company.networks.CompanyNetworks;
import org.jspecify.annotations.Nullable;

/**
 * A company with its contact card, for staff.
 *
 * @param needs what its open places say they meet, what went well before, and what was taken back
 */
record CompanyView(
        UUID id,
        String name,
        @Nullable String kvk,
        @Nullable String establishment,
        Sector sector,
        Channel channel,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable LocalDate lastContact,
        boolean contactIsStale,
        boolean active,
        CompanyNetworks networks,
        List<NeedState> needs,
        int version,
        Instant changedAt) {

    /** Contact older than a year is no longer to be relied on (COM-06). */
    private static final int FRESH_MONTHS = 12;

    /** @param contactedOn the last contact somebody logged; the company itself holds the one that came with a list */
    static CompanyView of(
            Company company,
            CompanyNetworks networks,
            List<NeedState> needs,
            @Nullable LocalDate contactedOn,
            LocalDate today) {
        var facts = company.facts();
        var location = facts.location();
        var listed = facts.lastContact();
        var contact = contactedOn == null || (listed != null && listed.isAfter(contactedOn)) ? listed : contactedOn;
        return new CompanyView(
                company.id(),
                facts.name(),
                facts.kvk() == null ? null : facts.kvk().digits(),
                facts.establishment() == null ? null : facts.establishment().digits(),
                facts.sector(),
                facts.channel(),
                facts.street(),
                facts.postcode() == null ? null : facts.postcode().printed(),
                facts.city(),
                location == null ? null : location.latitude(),
                location == null ? null : location.longitude(),
                facts.contactName(),
                facts.phone(),
                facts.email(),
                facts.website(),
                contact,
                contact == null || contact.isBefore(today.minusMonths(FRESH_MONTHS)),
                facts.active(),
                networks,
                needs,
                company.version(),
                company.changedAt());
    }
}
