package nl.opstap.school.traject;

import java.time.OffsetDateTime;
import java.util.List;

/** The plan as one edit left it. */
record TrajectVersion(int version, OffsetDateTime at, String authorName, String reason, List<PlannedPhase> phases) {}
