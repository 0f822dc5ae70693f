package nl.opstap.school.rights;

import java.util.UUID;

/** Says that a student may not be erased now, whoever asks. */
public interface ErasureBar {
    /** Whether the student is held; nobody can put or lift a hold until the transaction of the caller ends. */
    boolean holds(UUID studentId);
}
