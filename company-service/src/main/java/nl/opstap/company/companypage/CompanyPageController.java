package nl.opstap.company.companypage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.links.OpenLink;
import nl.opstap.company.roles.MayContactCompanies;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.company.seats.OpenRequests;
import nl.opstap.company.seats.OpenRequests.OpenRequest;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
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
 * company comes back to answer the next school.
 */
@RestController
class CompanyPageController {
    private final OpenLink link;
    private final CompanyPages pages;
    private final SendCompanyPage send;
    private final OpenRequests requests;

    CompanyPageController(OpenLink link, CompanyPages pages, SendCompanyPage send, OpenRequests requests) {
        this.link = link;
        this.pages = pages;
        this.send = send;
        this.requests = requests;
    }

    record OpenRequestList(List<OpenRequest> items) {}

    record PageRecipient(@NotNull UUID contactPersonId) {}

    /** Answers with the page as it then is. */
    @OpenToParents
    @PostMapping("/v1/links/current")
    ResponseEntity<CompanyPage> answer(
            @RequestHeader(OpenLink.TOKEN) String token, @Valid @RequestBody CompanyAnswer answer) {
        return link.as(SendCompanyPage.PURPOSE, token, grant -> {
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
}
