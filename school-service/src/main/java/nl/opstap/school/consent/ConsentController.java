package nl.opstap.school.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.OpenToParents;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The consents of a student over HTTP. */
@RestController
@RequestMapping("/v1/students/{studentId}/consents")
class ConsentController {
    private final ChangeConsent change;
    private final ConsentPage page;

    ConsentController(ChangeConsent change, ConsentPage page) {
        this.change = change;
        this.page = page;
    }

    record ConsentRequest(
            @NotNull ConsentItem item,
            @NotNull ConsentItem.RecipientKind recipientKind,
            @Nullable UUID recipientId,
            @Nullable @Size(max = 120) String recipientName,
            @NotNull ConsentItem.Purpose purpose,
            int textVersion,
            @Nullable LocalDate validUntil) {

        ChangeConsent.Subject subject() {
            return new ChangeConsent.Subject(item, recipientKind, recipientId, recipientName, purpose);
        }
    }

    @GetMapping
    ConsentPage.ConsentOverview consents(@PathVariable UUID studentId, Actor actor) {
        return page.page(actor, studentId);
    }

    @GetMapping("/preview")
    ConsentPage.ConsentPreview preview(
            @PathVariable UUID studentId, @RequestParam ConsentItem.RecipientKind recipientKind, Actor actor) {
        return page.preview(actor, studentId, recipientKind);
    }

    @OpenToParents
    @PostMapping
    @Idempotent
    ConsentPage.ConsentOverview give(
            @PathVariable UUID studentId, @Valid @RequestBody ConsentRequest request, Actor actor) {
        change.give(actor, studentId, request.subject(), request.textVersion(), request.validUntil());
        return page.changed(studentId);
    }

    @OpenToParents
    @DeleteMapping("/{consentId}")
    ConsentPage.ConsentOverview withdraw(@PathVariable UUID studentId, @PathVariable UUID consentId, Actor actor) {
        change.withdraw(actor, studentId, consentId);
        return page.changed(studentId);
    }
}
