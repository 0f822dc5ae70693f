package nl.opstap.transition.students;

import java.time.LocalDate;
import java.util.UUID;

/** The school expects a student to leave on another day than before (TRA-02). Told inside the same transaction. */
public record LeavingShifted(UUID studentId, LocalDate leavesOn) {}
