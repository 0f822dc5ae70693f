package nl.opstap.company.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.contacts.ContactFacts.Expertise;
import nl.opstap.company.contacts.ContactFacts.Source;
import org.jspecify.annotations.Nullable;

/** Somebody at a company, for staff. */
record ContactView(
        UUID id,
        String name,
        @Nullable String job,
        @Nullable String phone,
        @Nullable String email,
        @Nullable ContactChannel preferredChannel,
        @Nullable String preferredHours,
        Source source,
        boolean guides,
        List<Expertise> expertise,
        LocalDate verifiedOn,
        boolean stale,
        int version) {

    static ContactView of(ContactPerson person, LocalDate today) {
        var facts = person.facts();
        return new ContactView(
                person.id(),
                facts.name(),
                facts.job(),
                facts.phone(),
                facts.email(),
                facts.preferredChannel(),
                facts.preferredHours(),
                facts.source(),
                facts.guides(),
                facts.expertise(),
                person.verifiedOn(),
                person.isStale(today),
                person.version());
    }
}
