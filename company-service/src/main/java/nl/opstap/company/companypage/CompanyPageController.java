package nl.opstap.company.companypage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.opstap.company.roles.MayContactCompanies;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.company.seats.OpenRequests;
import nl.opstap.company.seats.OpenRequests.OpenRequest;
import nl.opstap.platform.links.ScopedLinks;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.web.Idempotent;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page of a company, for itself by a link and for whoever works with the pool. A link is not used up by an answer: a
 * company comes back to answer the next school. GET only shows, because mail scanners open links too.
 */
@RestController
class CompanyPageController {
    private static final String TOKEN = "X-Link-Token";

    private final ScopedLinks links;
    private final CompanyPages pages;
    private final SendCompanyPage send;
    private final OpenRequests requests;

    CompanyPageController(ScopedLinks links, CompanyPages pages, SendCompanyPage send, OpenRequests requests) {
        this.links = links;
        this.pages = pages;
        this.send = send;
        this.requests = requests;
    }

    record OpenRequestList(List<OpenRequest> items) {}

    record PageRecipient(@NotNull UUID contactPersonId) {}

    @GetMapping("/v1/links/current")
    ResponseEntity<CompanyPage> show(@RequestHeader(TOKEN) String token) {
        return inside(token, pages::show);
    }

    /** Answers with the page as it then is. */
    @PostMapping("/v1/links/current")
    ResponseEntity<CompanyPage> answer(@RequestHeader(TOKEN) String token, @Valid @RequestBody CompanyAnswer answer) {
        return inside(token, grant -> {
            pages.answer(grant, answer);
            return pages.show(grant);
        });
    }

    @GetMapping("/v1/companies/{companyId}/open-requests")
    @MayReadPool
    OpenRequestList openRequests(@PathVariable UUID companyId) {
        return new OpenRequestList(requests.of(companyId));
    }

    /** Mails a contact person the way to the page of the company. */
    @PostMapping("/v1/companies/{companyId}/page-links")
    @MayContactCompanies
    @Idempotent
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable UUID companyId, @Valid @RequestBody PageRecipient recipient) {
        send.to(companyId, recipient.contactPersonId());
    }

    private ResponseEntity<CompanyPage> inside(String token, Function<Grant, CompanyPage> work) {
        var grant = links.look(token);
        if (!grant.purpose().equals(SendCompanyPage.PURPOSE)) {
            throw Problem.notFound();
        }
        var page = TenantScope.call(grant.tenant(), () -> work.apply(grant));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }
}
