package nl.opstap.school.colleagues;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff.
 *
 * @param phone where students, parents and companies reach him or her; absent until he or she says it
 */
public record Colleague(
        UUID id, String name, List<String> roles, @Nullable String phone) {
    public Colleague(UUID id, String name, List<String> roles) {
        this(id, name, roles, null);
    }
}
