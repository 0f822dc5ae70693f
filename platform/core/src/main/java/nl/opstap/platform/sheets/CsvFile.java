package nl.opstap.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A table as a file that opens well in a spreadsheet here in the country, and runs nothing there. */
public final class CsvFile {
    private CsvFile() {}

    public static byte[] of(List<String> headers, Stream<List<String>> rows) {
        var out = new StringWriter();
        // Excel takes the coding from the mark and, here in the country, the semicolon for granted.
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            Stream.concat(Stream.of(headers), rows)
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
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
