package nl.opstap.school.imports;

import java.util.UUID;
import nl.opstap.school.students.StudentRequest;
import org.jspecify.annotations.Nullable;

/**
 * How to take back what a row did.
 *
 * @param version the version the import left; a higher one says that somebody worked on it since
 * @param before absent when the import registered the student
 */
record Undo(UUID studentId, long version, @Nullable StudentRequest before) {}
