package nl.opstap.school.aanmelding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the mentor tells about the student (SCH-10, Bijlage 1 of the stagebeleid). It is stored encrypted as one text.
 *
 * @param interests belangstelling
 * @param strengths mogelijkheden
 * @param limits beperkingen, as what a workplace has to take into account
 * @param motivation how much the student wants it
 * @param behaviour how the student behaves at school
 * @param evidence what the LVS shows
 */
public record Content(
        @NotBlank @Size(max = 2000) String interests,
        @NotBlank @Size(max = 2000) String strengths,
        @Nullable @Size(max = 2000) String limits,
        @NotBlank @Size(max = 2000) String motivation,
        @NotBlank @Size(max = 2000) String behaviour,
        @Nullable @Size(max = 2000) String evidence) {}
