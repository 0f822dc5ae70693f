package nl.opstap.school.signals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the stagebegeleider saw at work.
 *
 * @param skill for feedback, which always is about one
 */
record SignalRequest(
        @NotNull SignalKind kind,
        @Nullable Skill skill,
        @Nullable UUID placementId,
        @NotBlank @Size(max = 2000) String seen) {}
