package nl.opstap.school.students;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;

/**
 * A student as the school fills it in; there is no field for a BSN, on purpose (GW-27).
 *
 * @param crebo of a training of the mbo only (COM-09)
 */
public record StudentRequest(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9./-]*")
        String localNumber,

        @NotBlank @Size(max = 60) String givenName,
        @Nullable @Size(max = 20) String infix,
        @NotBlank @Size(max = 80) String familyName,
        @NotNull @Past LocalDate birthDate,
        @Nullable @Pattern(regexp = "[1-9][0-9]{3}") String homePostcode4,
        @Nullable UUID municipalityId,
        @NotBlank @Size(max = 20) String classGroup,
        @NotNull Track track,
        @Nullable @Pattern(regexp = "[0-9]{5}") String crebo,
        @NotNull Profile profile,
        @Nullable UUID mentorId,
        @NotNull LocalDate expectedLeaving,
        @Nullable UUID accountId,
        @Nullable @Size(max = 20) List<@Valid GuardianRequest> guardians,
        @Nullable List<@NotNull SupportNeed> supportNeeds) {

    /**
     * A parent, carer or person of the network.
     *
     * @param id of one who is known already
     */
    public record GuardianRequest(
            @Nullable UUID id,
            @NotBlank @Size(max = 120) String name,
            @NotNull Relation relation,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable UUID accountId,
            boolean contactAllowed) {

        Guardian of(UUID newId, UUID studentId) {
            return new Guardian(newId, studentId, name, relation, email, accountId, contactAllowed);
        }
    }

    Student.Personal personal() {
        return new Student.Personal(givenName, infix, familyName, birthDate, homePostcode4, municipalityId);
    }

    Student.Schooling schooling(@Nullable UUID mentor) {
        return new Student.Schooling(classGroup, track, crebo, profile, mentor, expectedLeaving);
    }

    List<GuardianRequest> guardiansOrNone() {
        return guardians == null ? List.of() : guardians;
    }
}
