package nl.opstap.school.direction;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision to record.
 *
 * @param parents names of the parents or carers who took part
 * @param studentAgrees the student took part and stands behind it
 */
record DirectionRequest(
        @NotBlank @Pattern(regexp = "[A-Z_]{2,40}", message = "Kies een richting.")
        String direction,

        @NotNull LocalDate decidedOn,
        @Nullable List<@NotBlank @Size(max = 120) String> parents,

        @AssertTrue(message = "Neem het besluit samen met de leerling.")
        boolean studentAgrees,

        @NotBlank @Size(max = 2000) String motivation) {}
