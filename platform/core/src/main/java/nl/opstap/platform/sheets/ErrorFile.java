package nl.opstap.platform.sheets;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rows that are not taken, as they stood, with the reasons in the last column: a file to mend and bring again. */
public final class ErrorFile {
    private ErrorFile() {}

    /** A row that is not taken. */
    public record NotTaken(int line, List<String> cells, String why) {}

    public static byte[] of(List<String> headers, Stream<NotTaken> rows) {
        return CsvFile.of(
                with(headers, "Regel", "Fout"),
                rows.map(row -> with(row.cells(), String.valueOf(row.line()), row.why())));
    }

    /** As {@link #of}, written row by row, for a list too long to be held. */
    public static void write(OutputStream file, List<String> headers, Consumer<Consumer<NotTaken>> rows) {
        CsvFile.write(
                file,
                with(headers, "Regel", "Fout"),
                row -> rows.accept(not -> row.accept(with(not.cells(), String.valueOf(not.line()), not.why()))));
    }

    private static List<String> with(List<String> cells, String line, String why) {
        return Stream.concat(cells.stream(), Stream.of(line, why)).toList();
    }
}
