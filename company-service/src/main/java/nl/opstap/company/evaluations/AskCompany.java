package nl.opstap.company.evaluations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.companies.Company;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.contacts.Addressees;
import nl.opstap.company.contacts.Addressees.Addressee;
import nl.opstap.company.evaluations.Evaluations.NewEvaluation;
import nl.opstap.company.links.MailLink;
import nl.opstap.company.organisations.SchoolYear;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.links.ScopedLinks;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a company how the school guided, by mail or by a link that a colleague passes on. More links may lead to one form:
 * it takes one answer, through whichever comes first.
 */
@Service
class AskCompany {
    /** Also the name of the mail's text. */
    static final String PURPOSE = "COMPANY_EVALUATION";

    static final Duration VALID = Duration.ofDays(60);

    /** The stages of a class end together, and their company is asked once about all of them. */
    private static final Duration TOGETHER = Duration.ofDays(14);

    private final Evaluations evaluations;
    private final RegionCounts counts;
    private final KeepCompanies companies;
    private final Addressees addressees;
    private final ScopedLinks links;
    private final MailLink mail;
    private final Clock clock;

    AskCompany(
            Evaluations evaluations,
            RegionCounts counts,
            KeepCompanies companies,
            Addressees addressees,
            ScopedLinks links,
            MailLink mail,
            Clock clock) {
        this.evaluations = evaluations;
        this.counts = counts;
        this.companies = companies;
        this.addressees = addressees;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
    }

    /** Once after each stage, and once for stages that end about together. A company that is not known here any more cannot be asked. */
    @Transactional
    void after(PlacementChanged placement, UUID companyId, LocalDate closedOn) {
        if (evaluations.asked(placement.placementId())) {
            return;
        }
        companies
                .find(companyId)
                .flatMap(company ->
                        company.mergedInto() == null ? Optional.of(company) : companies.find(company.mergedInto()))
                .ifPresent(company -> ask(company, placement, closedOn));
    }

    private void ask(Company company, PlacementChanged placement, LocalDate closedOn) {
        var addressee = addressee(company);
        var until = placement.until();
        var year = SchoolYear.of(closedOn);
        var id = Ids.next();
        var form = new NewEvaluation(
                company.id(),
                placement.placementId(),
                placement.studentId(),
                placement.from(),
                until == null || until.isAfter(closedOn) ? closedOn : until,
                year,
                addressee.isPresent());
        var waiting = evaluations.waitingFor(company.id(), clock.instant().minus(TOGETHER));
        if (waiting.isPresent()) {
            evaluations.add(waiting.get(), form);
            return;
        }
        evaluations.insert(id, form, clock.instant());
        counts.asks(year);
        addressee.ifPresent(to -> {
            var address = to.email();
            if (address != null) {
                mail.to(to.name(), address, PURPOSE, id, VALID);
            }
        });
    }

    /** Somebody there, or else the company at its general address. */
    private Optional<Addressee> addressee(Company company) {
        var general = company.facts().email();
        return addressees
                .withMail(company.id())
                .or(() -> general == null || general.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Addressee(company.facts().name(), general)));
    }

    /** The address of the form, to pass on to a company that reads no mail. */
    @Transactional
    String byHand(UUID id, Actor actor) {
        var form = evaluations.find(id).orElseThrow(Problem::notFound);
        if (form.answeredAt() != null) {
            throw Problem.conflict("evaluation-answered", Map.of());
        }
        evaluations.handed(id, actor, clock.instant());
        return links.issue(PURPOSE, id, form.company(), VALID);
    }
}
