package nl.opstap.school.criteria;

import java.util.UUID;

/** A score with who gave it, in which phase. */
public record RecordedScore(UUID id, String scoredByName, int phase, CriteriaScore score) {}
