package nl.opstap.contracts.school;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parent or carer who has an account and, at this moment, the right to be informed.
 *
 * @param content whether this person may also read content, such as the klapper and assessments; the student can shield
 *     it from 16 on, facts such as presence remain (GW-24). Absent in messages of before this was told: read as yes
 */
public record Guardian(
        UUID accountId, String displayName, @Nullable Boolean content) {

    public boolean readsContent() {
        return content == null || content;
    }
}
