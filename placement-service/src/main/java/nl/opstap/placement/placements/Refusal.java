package nl.opstap.placement.placements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A "no" of the company, as the stagebegeleider heard it.
 *
 * @param explanation what the company said; needed where no code fits
 */
public record Refusal(
        @NotNull RefusalReason reason,
        @Nullable @Size(max = 1000) String explanation) {

    public boolean isExplained() {
        return explanation != null && !explanation.isBlank();
    }

    /** What no code explains can hide that somebody is refused for who he or she is. */
    public boolean needsReview() {
        return reason == RefusalReason.NO_KLIK || reason == RefusalReason.OTHER || isExplained();
    }
}
