package nl.opstap.placement.students;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student as the school last told.
 *
 * @param stagebegeleiderPhone where everybody around the student reaches the stagebegeleider; absent until it was told
 * @param crebo the training at the mbo; absent as long as the school has not told it
 */
public record Student(
        UUID id,
        @Nullable UUID accountId,
        String displayName,
        LocalDate birthDate,
        String classGroup,
        String track,
        String profile,
        int phase,
        @Nullable UUID mentorId,
        @Nullable String mentorName,
        @Nullable UUID stagebegeleiderId,
        @Nullable String stagebegeleiderName,
        @Nullable String stagebegeleiderPhone,
        @Nullable String homePostcode4,
        LocalDate expectedLeaving,
        boolean registered,
        boolean trainingStarted,
        boolean intakeHeld,
        boolean ready,
        @Nullable String direction,
        @Nullable String crebo,
        List<Guardian> guardians) {

    /**
     * A parent or carer with an account and the right to be informed.
     *
     * @param content whether the klapper and assessments may be read too; facts always may (GW-24)
     */
    public record Guardian(UUID accountId, String displayName, boolean content) {}

    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** Under 18 a parent signs too (PLA-32). */
    public boolean isMinorOn(LocalDate day) {
        return ageOn(day) < 18;
    }

    /** From 16 the student alone decides what others read, before that a parent (SCH-05). */
    public boolean decidesOn(LocalDate day) {
        return ageOn(day) >= 16;
    }

    public boolean isGuardian(UUID account) {
        return guardians.stream().anyMatch(guardian -> guardian.accountId().equals(account));
    }

    /** Whether what this student thinks, does and is given for it is kept from this account of a parent. */
    public boolean isShieldedFrom(@Nullable UUID account) {
        return guardians.stream().anyMatch(guardian -> guardian.accountId().equals(account) && !guardian.content());
    }
}
