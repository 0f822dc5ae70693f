package nl.opstap.company.companies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The note of the caller's own tenant on a company; empty when nobody wrote one. */
@RestController
@RequestMapping("/v1/companies/{companyId}/private-note")
@MayReadPool
class PrivateNoteController {
    private final PrivateNotes notes;
    private final KeepCompanies companies;

    PrivateNoteController(PrivateNotes notes, KeepCompanies companies) {
        this.notes = notes;
        this.companies = companies;
    }

    record NoteView(String text) {}

    record NoteRequest(@NotNull @Size(max = 10000) String text) {}

    @GetMapping
    ResponseEntity<NoteView> note(@PathVariable UUID companyId) {
        companies.require(companyId);
        var note = notes.find(companyId);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(note.map(PrivateNotes.Note::version).orElse(0)))
                .body(new NoteView(note.map(PrivateNotes.Note::text).orElse("")));
    }

    @PutMapping
    ResponseEntity<NoteView> write(
            @PathVariable UUID companyId, IfMatch seen, @Valid @RequestBody NoteRequest request, Actor author) {
        companies.require(companyId);
        notes.write(companyId, request.text(), EntityTag.seen(seen), author.id());
        return note(companyId);
    }
}
