package nl.opstap.company.contacts;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To whom of a company a mail can go. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Addressees {
    private final ContactPersons persons;

    Addressees(ContactPersons persons) {
        this.persons = persons;
    }

    /** @param email absent when nobody wrote it down */
    public record Addressee(String name, @Nullable String email) {}

    /** Who guides students there before anybody else, and of those whose details were looked at last. */
    public Optional<Addressee> withMail(UUID companyId) {
        return persons.ofCompany(companyId).stream()
                .filter(person -> {
                    var email = person.facts().email();
                    return email != null && !email.isBlank();
                })
                .min(Comparator.comparing(
                                (ContactPerson person) -> !person.facts().guides())
                        .thenComparing(ContactPerson::verifiedOn, Comparator.reverseOrder())
                        .thenComparing(ContactPerson::id))
                .map(Addressees::addressee);
    }

    /** Empty when this person is not known at this company. */
    public Optional<Addressee> find(UUID companyId, UUID personId) {
        return persons.find(companyId, personId).map(Addressees::addressee);
    }

    private static Addressee addressee(ContactPerson person) {
        return new Addressee(person.facts().name(), person.facts().email());
    }
}
