package nl.opstap.platform.sample.notes;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/notes")
class NotesController {
    private final KeepNotes keep;

    NotesController(KeepNotes keep) {
        this.keep = keep;
    }

    record NoteRequest(
            @NotBlank @Size(max = 200) String text,
            @Nullable List<@Valid Goal> goals) {}

    record Goal(@NotNull LocalDate on, @NotBlank String what) {}

    record NoteAnswer(UUID id, String text) {
        static NoteAnswer of(Note note) {
            return new NoteAnswer(note.id(), note.text());
        }
    }

    @GetMapping
    Page<NoteAnswer> all(PageRequest page, Actor actor) {
        return page.page(keep.after(page.after(UUID.class), page.fetch()), Note::id, NoteAnswer::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<NoteAnswer> one(@PathVariable UUID id, Actor actor) {
        var note = keep.read(id);
        return Versioned.ok(NoteAnswer.of(note), note.version());
    }

    @PutMapping("/{id}")
    ResponseEntity<NoteAnswer> rewrite(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NoteRequest request, Actor actor) {
        var note = keep.rewrite(id, seen, request.text());
        return Versioned.ok(NoteAnswer.of(note), note.version());
    }

    @GetMapping("/failure")
    NoteAnswer fail(Actor actor) {
        throw new IllegalStateException("select secret from nl.opstap");
    }

    @PostMapping("/archive")
    @Idempotent
    @PreAuthorize("hasRole('privacy-officer')")
    void archive(Actor actor) {
        keep.all();
    }

    @PostMapping
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Written")
    ResponseEntity<NoteAnswer> write(@Valid @RequestBody NoteRequest request, Actor actor) {
        var note = keep.write(request.text());
        return Versioned.created(URI.create("/v1/notes/" + note.id()), NoteAnswer.of(note), note.version());
    }

    @PostMapping("/quick")
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    NoteAnswer quick(@Valid @RequestBody NoteRequest request, Actor actor) {
        return NoteAnswer.of(keep.write(request.text()));
    }
}
