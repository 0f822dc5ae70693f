package nl.opstap.platform.sample.notes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
    List<NoteAnswer> all(Actor actor) {
        return keep.all().stream().map(NoteAnswer::of).toList();
    }

    @GetMapping("/{id}")
    NoteAnswer one(@PathVariable UUID id, Actor actor) {
        return NoteAnswer.of(keep.read(id));
    }

    @GetMapping("/failure")
    NoteAnswer fail(Actor actor) {
        throw new IllegalStateException("select secret from nl.opstap");
    }

    @PostMapping("/archive")
    @PreAuthorize("hasRole('privacy-officer')")
    void archive(Actor actor) {
        keep.all();
    }

    @PostMapping
    ResponseEntity<NoteAnswer> write(@Valid @RequestBody NoteRequest request, Actor actor) {
        var note = keep.write(request.text());
        return ResponseEntity.created(URI.create("/v1/notes/" + note.id())).body(NoteAnswer.of(note));
    }
}
