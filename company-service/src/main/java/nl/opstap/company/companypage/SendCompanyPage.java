package nl.opstap.company.companypage;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.contacts.Addressees;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.contracts.notification.SealedMail;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.links.ScopedLinks;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.vault.Envelopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mails somebody of a company the way to its page. An organisation has one such link to a company at a time: who sends a
 * new one ends the old one, as when somebody has left.
 */
@Service
class SendCompanyPage {
    /** Also the name of the mail's text. */
    static final String PURPOSE = "COMPANY_PAGE";

    private static final Duration VALID = Duration.ofDays(60);

    private final KeepCompanies companies;
    private final Addressees addressees;
    private final ScopedLinks links;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final JsonMapper json;

    SendCompanyPage(
            KeepCompanies companies,
            Addressees addressees,
            ScopedLinks links,
            Envelopes envelopes,
            Outbox outbox,
            JsonMapper json) {
        this.companies = companies;
        this.addressees = addressees;
        this.links = links;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.json = json;
    }

    /** Address and link travel sealed; the mail itself names nobody. */
    @Transactional
    void to(UUID companyId, UUID personId) {
        companies.holdAlone(companyId);
        var person = addressees.find(companyId, personId).orElseThrow(Problem::notFound);
        var address = person.email();
        if (address == null || address.isBlank()) {
            throw Problem.invalid(List.of(new FieldError("contactPersonId", "company-page.noMail")));
        }
        links.revoke(PURPOSE, companyId);
        var link = links.issue(PURPOSE, companyId, person.name(), VALID);
        outbox.publish(new MailRequested(
                Ids.next(),
                PURPOSE,
                envelopes.seal("notification", json.writeValueAsString(new SealedMail(address, link)))));
    }
}
