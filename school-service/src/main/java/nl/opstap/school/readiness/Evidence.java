package nl.opstap.school.readiness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * On what the decision rests, as the stagebeleid names it (SCH-15).
 *
 * @param learnability in hoeverre de leerling leerbaar is
 * @param tests results of tests
 * @param careerGuidance what the loopbaanbegeleiding gave
 */
public record Evidence(
        @NotBlank @Size(max = 2000) String learnability,
        @NotBlank @Size(max = 2000) String motivation,
        @NotBlank @Size(max = 2000) String behaviour,
        @Nullable @Size(max = 2000) String tests,
        @Nullable @Size(max = 2000) String careerGuidance,
        @Nullable @Size(max = 2000) String remarks) {}
