package nl.opstap.school.readiness;

import java.time.LocalDate;
import java.util.UUID;

/** A decision with both names: who decided, and the mentor it was discussed with. */
public record Decision(
        UUID id,
        boolean ready,
        LocalDate decidedOn,
        String decidedByName,
        String mentorName,
        LocalDate consultedOn,
        Evidence evidence) {}
