package nl.opstap.platform.sample.notes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.web.IfMatch;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, shows and changes notes. */
@Service
class KeepNotes {
    private final Notes notes;

    KeepNotes(Notes notes) {
        this.notes = notes;
    }

    @Transactional
    Note write(String text) {
        return notes.save(new Note(Ids.next(), text));
    }

    @Transactional(readOnly = true)
    Note read(UUID id) {
        return notes.findById(id).orElseThrow(Problem::notFound);
    }

    @Transactional
    Note rewrite(UUID id, IfMatch seen, String text) {
        var note = notes.findById(id).orElseThrow(Problem::notFound);
        seen.mustBe(note.version());
        note.rewrite(text);
        return notes.saveAndFlush(note);
    }

    @Transactional(readOnly = true)
    List<Note> after(Optional<UUID> last, int most) {
        return notes.findByIdGreaterThanOrderById(last.orElse(new UUID(0, 0)), Limit.of(most));
    }

    @Transactional(readOnly = true)
    List<Note> all() {
        return notes.findAll();
    }
}
