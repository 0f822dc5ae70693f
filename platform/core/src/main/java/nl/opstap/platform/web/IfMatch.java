package nl.opstap.platform.web;

import nl.opstap.platform.problems.Problem;
import org.springframework.http.HttpStatus;

/**
 * The version the caller has seen and wants to change. A controller method for an edit takes it as an argument; a request
 * without the header is refused with 428, so that nobody overwrites what he or she has not seen.
 *
 * <pre>{@code
 * @PutMapping("/{id}")
 * ResponseEntity<NoteAnswer> rewrite(@PathVariable UUID id, IfMatch seen, …)   // and in the use case, after loading:
 * seen.mustBe(note.version());
 * }</pre>
 *
 * The {@code @Version} of the entity guards the moment between that look and the commit; it too becomes 412.
 */
public record IfMatch(String tag) {

    /** Refuses with 412 when the thing is no longer at the version that was seen. */
    public void mustBe(long version) {
        if (!tag.equals(Versioned.tag(version))) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
    }
}
