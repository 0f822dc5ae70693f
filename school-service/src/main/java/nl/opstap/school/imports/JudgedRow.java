package nl.opstap.school.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.school.students.StudentRequest;
import org.jspecify.annotations.Nullable;

/**
 * A row with what the import will do with it.
 *
 * @param sameAsLine the row of the same file it repeats or contradicts, if any
 * @param studentId the student of the school it is about, if any
 * @param after the student's form once the row is taken; absent when it can not be
 */
record JudgedRow(
        ReadRow row,
        Outcome outcome,
        Set<RowCode> codes,
        @Nullable Integer sameAsLine,
        @Nullable UUID studentId,
        @Nullable StudentRequest after) {

    JudgedRow withCells(List<String> cells) {
        return new JudgedRow(
                new ReadRow(row.line(), cells, row.brought(), row.codes()),
                outcome,
                codes,
                sameAsLine,
                studentId,
                after);
    }
}
