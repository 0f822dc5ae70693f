package nl.opstap.platform.sample.notes;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
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

    @Transactional(readOnly = true)
    List<Note> all() {
        return notes.findAll();
    }
}
