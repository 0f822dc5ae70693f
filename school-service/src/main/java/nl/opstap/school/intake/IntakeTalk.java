package nl.opstap.school.intake;

import java.time.LocalDate;
import java.util.UUID;

/** A talk as it was recorded; it is never changed, a correction is a further talk. */
public record IntakeTalk(UUID id, String heldByName, LocalDate heldOn, boolean followUp, Talk talk) {}
