package nl.opstap.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The rows that are not taken, as they stood, with the reasons in the last column: a file to mend and bring again. */
public final class ErrorFile {
    private ErrorFile() {}

    /** A row that is not taken. */
    public record NotTaken(int line, List<String> cells, String why) {}

    public static byte[] of(List<String> headers, Stream<NotTaken> rows) {
        var out = new StringWriter();
        // Excel takes the coding from the mark and, here in the country, the semicolon for granted.
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(Stream.concat(headers.stream(), Stream.of("Regel", "Fout"))
                    .map(ErrorFile::harmless)
                    .toList());
            rows.forEach(row -> csv.writeRecord(
                    Stream.concat(row.cells().stream(), Stream.of(String.valueOf(row.line()), row.why()))
                            .map(ErrorFile::harmless)
                            .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a spreadsheet would run as a formula is made text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
