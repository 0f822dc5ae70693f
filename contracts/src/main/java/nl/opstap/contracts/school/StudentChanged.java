package nl.opstap.contracts.school;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * The student as other services need to know him or her. Never needs, problems or free text.
 *
 * @param direction the sector the richtingsbesluit points to; absent before that decision
 * @param crebo the number of the training at the mbo, five digits; absent at vso and pro, and as long as nobody filled it
 *     in (COM-09)
 * @param stagebegeleiderPhone where student, parents and company reach the stagebegeleider; absent until he or she says it
 *     (PLA-43)
 */
@Published(topic = "opstap.school.student.v1", type = "nl.opstap.school.student-changed.v1", state = true)
public record StudentChanged(
        UUID studentId,
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
        @Nullable UUID municipalityId,
        @Nullable String homePostcode4,
        LocalDate expectedLeaving,
        Readiness readiness,
        List<Guardian> guardians,
        String status,
        @Nullable String direction,
        @Nullable String crebo,
        @Nullable String stagebegeleiderPhone)
        implements Event {
    @Override
    public UUID key() {
        return studentId;
    }
}
