package nl.opstap.school.aanmelding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form as the mentor hands it in. */
public record AanmeldingRequest(
        @NotNull @Valid Content content,
        @NotEmpty(message = "Kies minstens één doel.") List<@Valid GoalChoice> goals) {

    public record GoalChoice(
            @NotBlank String code,
            @Nullable @Size(max = 300) String wording) {}
}
