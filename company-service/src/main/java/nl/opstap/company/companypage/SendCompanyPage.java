package nl.opstap.company.companypage;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.contacts.Addressees;
import nl.opstap.company.links.MailLink;
import nl.opstap.platform.links.ScopedLinks;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
    private final MailLink mail;

    SendCompanyPage(KeepCompanies companies, Addressees addressees, ScopedLinks links, MailLink mail) {
        this.companies = companies;
        this.addressees = addressees;
        this.links = links;
        this.mail = mail;
    }

    @Transactional
    void to(UUID companyId, UUID personId) {
        companies.holdAlone(companyId);
        var person = addressees.find(companyId, personId).orElseThrow(Problem::notFound);
        var address = person.email();
        if (address == null || address.isBlank()) {
            throw Problem.invalid(List.of(new FieldError("contactPersonId", "company-page.noMail")));
        }
        links.revoke(PURPOSE, companyId);
        mail.to(person.name(), address, PURPOSE, companyId, VALID);
    }
}
