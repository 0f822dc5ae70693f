package nl.opstap.school.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A decision with everybody who took part: who decided, the mentor, and the parents; the student always is one of them.
 *
 * @param direction the sector in which the student goes on
 */
public record DirectionDecision(
        UUID id,
        String direction,
        LocalDate decidedOn,
        String decidedByName,
        String mentorName,
        List<String> parents,
        String motivation) {}
