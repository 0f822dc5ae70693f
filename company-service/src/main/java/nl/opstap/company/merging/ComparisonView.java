package nl.opstap.company.merging;

import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.Channel;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.merging.ShowMerges.Comparison;
import nl.opstap.company.merging.ShowMerges.Side;
import org.jspecify.annotations.Nullable;

/**
 * Two companies beside each other, as they are before one goes on as the other.
 *
 * @param filled what the kept one takes over because it has nothing of the kind
 */
record ComparisonView(SideView kept, SideView merged, List<Gap> filled) {

    /** @param relationOwner the organisation that is asked first */
    record SideView(
            UUID id,
            String name,
            @Nullable String kvk,
            @Nullable String establishment,
            Sector sector,
            Channel channel,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website,
            boolean active,
            int places,
            int seatsTaken,
            int contactPersons,
            int contacts,
            @Nullable String relationOwner,
            int version) {

        static SideView of(Side side) {
            var company = side.company();
            var facts = company.facts();
            var has = side.belongings();
            return new SideView(
                    company.id(),
                    facts.name(),
                    facts.kvk() == null ? null : facts.kvk().digits(),
                    facts.establishment() == null ? null : facts.establishment().digits(),
                    facts.sector(),
                    facts.channel(),
                    facts.street(),
                    facts.postcode() == null ? null : facts.postcode().printed(),
                    facts.city(),
                    facts.contactName(),
                    facts.phone(),
                    facts.email(),
                    facts.website(),
                    facts.active(),
                    has.places(),
                    has.seatsTaken(),
                    has.contactPersons(),
                    has.contacts(),
                    has.relationOwner(),
                    company.version());
        }
    }

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                SideView.of(comparison.kept()), SideView.of(comparison.merged()), comparison.filled());
    }
}
