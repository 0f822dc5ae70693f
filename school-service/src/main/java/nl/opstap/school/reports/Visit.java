package nl.opstap.school.reports;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit to the company of a student.
 *
 * @param reported whether its report was written
 * @param overdue whether the report is missing for longer than the school's policy allows (SCH-30)
 */
record Visit(UUID id, UUID placementId, LocalDate visitedOn, String visitedByName, boolean reported, boolean overdue) {}
