package nl.opstap.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A table as a file that opens well in a spreadsheet here in the country, and runs nothing there. */
public final class CsvFile {
    private CsvFile() {}

    public static byte[] of(List<String> headers, Stream<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        write(out, headers, rows::forEach);
        return out.toByteArray();
    }

    /** @param rows is given what writes a row, and calls it for each */
    static void write(OutputStream file, List<String> headers, Consumer<Consumer<List<String>>> rows) {
        var out = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        try {
            // Excel takes the coding from the mark and, here in the country, the semicolon for granted.
            out.write('\uFEFF');
            var csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(out);
            csv.writeRecord(headers.stream().map(CsvFile::harmless).toList());
            rows.accept(
                    row -> csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
            csv.flush();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** A cell that a spreadsheet would run as a formula is made text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
