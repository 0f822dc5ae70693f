package nl.opstap.school.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;

/** A student as the page of the student shows it; who may not see a part does not get it. */
record StudentAnswer(
        UUID id,
        String localNumber,
        String givenName,
        @Nullable String infix,
        String familyName,
        String displayName,
        LocalDate birthDate,
        int age,
        @Nullable String homePostcode4,
        @Nullable UUID municipalityId,
        String classGroup,
        Track track,
        @Nullable String crebo,
        Profile profile,
        int phase,
        @Nullable UUID mentorId,
        @Nullable String mentorName,
        @Nullable UUID stagebegeleiderId,
        @Nullable String stagebegeleiderName,
        @Nullable LocalDate assignedOn,
        LocalDate expectedLeaving,
        @Nullable UUID accountId,
        Status status,
        @Nullable LocalDate leftOn,
        Readiness readiness,
        @Nullable String direction,
        boolean parentsInformed,
        boolean shieldedFromParents,
        List<GuardianAnswer> guardians,
        @Nullable List<SupportNeed> supportNeeds,
        Set<Right> may) {

    /** A guardian and what his or her rights are today. */
    record GuardianAnswer(
            UUID id,
            String name,
            Relation relation,
            @Nullable String email,
            @Nullable UUID accountId,
            boolean contactAllowed,
            boolean informed,
            boolean content,
            boolean consent) {

        static GuardianAnswer of(Guardian guardian, GuardianRights left) {
            return new GuardianAnswer(
                    guardian.id(),
                    guardian.name(),
                    guardian.relation(),
                    guardian.email(),
                    guardian.accountId(),
                    guardian.contactAllowed(),
                    left.informed(),
                    left.content(),
                    left.consent());
        }
    }
}
