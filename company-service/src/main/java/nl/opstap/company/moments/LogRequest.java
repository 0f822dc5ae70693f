package nl.opstap.company.moments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.company.contacts.ContactChannel;
import org.jspecify.annotations.Nullable;

/**
 * A contact as somebody writes it down in half a minute.
 *
 * @param on today when absent
 * @param summary for the own organisation only, and never about a student
 * @param despite the contact of another organisation one was warned of
 * @param reason why one goes on all the same; needed where the region asks for it
 */
public record LogRequest(
        @NotNull ContactChannel channel,
        @NotNull Purpose purpose,
        @Nullable LocalDate on,
        @Nullable UUID spokeWith,
        @Nullable @Size(max = 280) String summary,
        @Nullable UUID despite,
        @Nullable Reason reason) {

    @Nullable
    String words() {
        return summary == null || summary.isBlank() ? null : summary.strip();
    }
}
