package nl.opstap.company.recognitions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** A recognition as a person copies it from SBB. */
record RecognitionRequest(
        @NotBlank String crebo,
        @NotNull LocalDate from,
        @Nullable LocalDate until) {

    RecognitionFacts facts() {
        var errors = new ArrayList<FieldError>();
        var read = Crebo.read(crebo).orElse(null);
        if (read == null) {
            errors.add(new FieldError("crebo", "Een crebo heeft 5 cijfers."));
        }
        if (until != null && until.isBefore(from)) {
            errors.add(new FieldError("until", "De einddatum ligt voor de begindatum."));
        }
        if (read == null || !errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new RecognitionFacts(read, from, until);
    }
}
