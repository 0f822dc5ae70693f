package nl.opstap.company.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and confirms the people at a company, and forgets who left it. */
@Service
public class KeepContacts {
    private final ContactPersons persons;
    private final KeepCompanies companies;
    private final Clock clock;

    KeepContacts(ContactPersons persons, KeepCompanies companies, Clock clock) {
        this.persons = persons;
        this.companies = companies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ContactPerson> ofCompany(UUID companyId) {
        companies.require(companyId);
        return persons.ofCompany(companyId);
    }

    @Transactional(readOnly = true)
    ContactPerson require(UUID companyId, UUID id) {
        return persons.find(companyId, id).orElseThrow(Problem::notFound);
    }

    /** Whether this person works at that company. */
    @Transactional(readOnly = true)
    public boolean knows(UUID companyId, UUID id) {
        return persons.find(companyId, id).isPresent();
    }

    /** Who writes somebody down knows the details to be true today. */
    @Transactional
    public UUID add(UUID companyId, ContactFacts facts) {
        return add(companyId, facts, LocalDate.now(clock));
    }

    @Transactional
    public UUID add(UUID companyId, ContactFacts facts, LocalDate verifiedOn) {
        companies.hold(companyId);
        var id = Ids.next();
        persons.insert(id, companyId, facts, verifiedOn, clock.instant());
        return id;
    }

    @Transactional
    void change(UUID companyId, UUID id, int version, ContactFacts facts) {
        if (!persons.update(id, companyId, version, facts, LocalDate.now(clock), clock.instant())) {
            throw refusal(companyId, id);
        }
    }

    /** Somebody made sure that everything still holds. */
    @Transactional
    void verify(UUID companyId, UUID id, int version) {
        if (!persons.verify(id, companyId, version, LocalDate.now(clock), clock.instant())) {
            throw refusal(companyId, id);
        }
    }

    @Transactional
    void remove(UUID companyId, UUID id) {
        if (!persons.delete(id, companyId)) {
            throw Problem.notFound();
        }
    }

    private Problem refusal(UUID companyId, UUID id) {
        return knows(companyId, id)
                ? Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile")
                : Problem.notFound();
    }
}
