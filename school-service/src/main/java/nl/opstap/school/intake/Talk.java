package nl.opstap.school.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the stagebegeleider and the student spoke about (SCH-14).
 *
 * @param motivation what the check of the motivation gave
 * @param learningGoals what was said of the goals
 * @param preferences what the student would like
 * @param preferredSectors the same as sectors, for matching
 * @param progressTold whether the student knows how the search goes on
 * @param advisedToSearch whether the student was advised to look for a place too
 */
public record Talk(
        @NotNull LocalDate heldOn,
        @NotBlank @Size(max = 2000) String motivation,
        @NotBlank @Size(max = 2000) String learningGoals,
        @NotBlank @Size(max = 2000) String preferences,
        @Nullable List<@NotBlank @Size(max = 40) String> preferredSectors,
        @Nullable @Size(max = 2000) String otherTopics,
        boolean progressTold,
        boolean advisedToSearch) {}
