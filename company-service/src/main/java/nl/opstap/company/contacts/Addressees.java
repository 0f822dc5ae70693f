package nl.opstap.company.contacts;

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

    /** Empty when this person is not known at this company. */
    public Optional<Addressee> find(UUID companyId, UUID personId) {
        return persons.find(companyId, personId)
                .map(person ->
                        new Addressee(person.facts().name(), person.facts().email()));
    }
}
