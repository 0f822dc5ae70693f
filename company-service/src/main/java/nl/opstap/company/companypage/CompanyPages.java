package nl.opstap.company.companypage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.limits.RequestLimits;
import nl.opstap.company.links.LinkPurpose;
import nl.opstap.company.seats.OpenRequests;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows a company its page and does what it says, in the tenant of the link. */
@Component
class CompanyPages implements LinkPurpose {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OpenRequests requests;
    private final RequestLimits limits;
    private final Clock clock;

    CompanyPages(
            JdbcClient database,
            TransactionTemplate transaction,
            OpenRequests requests,
            RequestLimits limits,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.requests = requests;
        this.limits = limits;
        this.clock = clock;
    }

    private record Named(UUID id, String name) {}

    @Override
    public String purpose() {
        return SendCompanyPage.PURPOSE;
    }

    @Override
    public CompanyPage show(Grant grant) {
        var company = company(grant);
        var today = LocalDate.now(clock);
        var welcome = limits.welcome(company.id(), today);
        var paused = welcome.pausedUntil();
        return new CompanyPage(
                grant.purpose(),
                grant.holder(),
                company.name(),
                requests.of(company.id()),
                welcome.perMonth(),
                welcome.own(),
                welcome.asked(),
                paused != null && paused.isAfter(today) ? paused : null);
    }

    void answer(Grant grant, CompanyAnswer answer) {
        var company = company(grant).id();
        switch (answer.says()) {
            case WELCOME -> requests.welcome(company, given(answer.requestId(), "requestId"));
            case DECLINE -> requests.decline(company, given(answer.requestId(), "requestId"));
            case LIMIT -> limits.says(company, given(answer.perMonth(), "perMonth"), grant.linkId());
            case PAUSE -> limits.pauses(company, given(answer.pausedUntil(), "pausedUntil"), grant.linkId());
            case RESUME -> limits.pauses(company, null, grant.linkId());
        }
    }

    /** What it belongs with was not said. */
    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.invalid(List.of(new FieldError(field, "company-page.missing")));
        }
        return value;
    }

    /** A company that was found to be the same as another one goes on as that one. */
    private Named company(Grant grant) {
        var found = transaction.execute(_ -> database.sql("""
                select k.id, k.name from company c
                join company k on k.region_id = c.region_id and k.id = coalesce(c.merged_into, c.id)
                where c.id = :id""")
                .param("id", grant.subject())
                .query((row, _) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .optional()
                .orElseThrow(Problem::notFound));
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }
}
