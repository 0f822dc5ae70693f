package nl.opstap.company.contacts;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.roles.MayContactCompanies;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people at one company. */
@RestController
@RequestMapping("/v1/companies/{companyId}/contact-persons")
class ContactController {
    private final KeepContacts contacts;
    private final Clock clock;

    ContactController(KeepContacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    record ContactsView(List<ContactView> items) {}

    @GetMapping
    @MayReadPool
    ContactsView ofCompany(@PathVariable UUID companyId) {
        var today = LocalDate.now(clock);
        return new ContactsView(contacts.ofCompany(companyId).stream()
                .map(person -> ContactView.of(person, today))
                .toList());
    }

    @GetMapping("/{id}")
    @MayReadPool
    ResponseEntity<ContactView> contact(@PathVariable UUID companyId, @PathVariable UUID id) {
        var view = view(companyId, id);
        return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(view);
    }

    @PostMapping
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Added")
    @MayContactCompanies
    ResponseEntity<ContactView> add(@PathVariable UUID companyId, @Valid @RequestBody ContactRequest request) {
        var id = contacts.add(companyId, request.facts());
        return ResponseEntity.created(URI.create("/v1/companies/" + companyId + "/contact-persons/" + id))
                .eTag(EntityTag.of(0))
                .body(view(companyId, id));
    }

    @PutMapping("/{id}")
    @MayContactCompanies
    ResponseEntity<ContactView> change(
            @PathVariable UUID companyId,
            @PathVariable UUID id,
            IfMatch seen,
            @Valid @RequestBody ContactRequest request) {
        contacts.change(companyId, id, EntityTag.seen(seen), request.facts());
        return contact(companyId, id);
    }

    @PostMapping("/{id}/verification")
    @Idempotent
    @MayContactCompanies
    ResponseEntity<ContactView> verify(@PathVariable UUID companyId, @PathVariable UUID id, IfMatch seen) {
        contacts.verify(companyId, id, EntityTag.seen(seen));
        return contact(companyId, id);
    }

    @DeleteMapping("/{id}")
    @MayContactCompanies
    ResponseEntity<Void> remove(@PathVariable UUID companyId, @PathVariable UUID id) {
        contacts.remove(companyId, id);
        return ResponseEntity.noContent().build();
    }

    private ContactView view(UUID companyId, UUID id) {
        return ContactView.of(contacts.require(companyId, id), LocalDate.now(clock));
    }
}
