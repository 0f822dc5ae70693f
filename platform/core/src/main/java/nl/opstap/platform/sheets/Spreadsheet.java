package nl.opstap.platform.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A list as people save it: an Excel workbook, or a CSV file in the coding of their Excel, with the separator of their
 * country; perhaps with a title above the header and blank lines.
 *
 * @param encoding how the text of a CSV file was written; {@code xlsx} for a workbook
 * @param separator what stood between the cells; empty for a workbook
 */
public record Spreadsheet(String encoding, String separator, int headerLine, List<String> headers, List<Line> lines) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A header is within the first lines, or it is no header. */
    private static final int LOOK_FOR_HEADER = 20;

    /** One filled line, by its number in the file, with as many cells as there are headers. */
    public record Line(int number, List<String> cells) {}

    /** The file is not one that can be read as lines of cells under a header. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why);
        }
    }

    /** @param known how many of these cells are headings that mean something; a title line knows none */
    public static Spreadsheet read(byte[] file, ToIntFunction<List<String>> known) {
        return Workbook.isOne(file) ? of("xlsx", "", filled(Workbook.firstSheet(file)), known) : ofText(file, known);
    }

    private static Spreadsheet ofText(byte[] file, ToIntFunction<List<String>> known) {
        var utf8 = isUtf8(file);
        var text = new String(file, utf8 ? StandardCharsets.UTF_8 : WINDOWS);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("binary");
        }
        var separator = separator(text);
        return of(utf8 ? "UTF-8" : "windows-1252", String.valueOf(separator), filled(records(text, separator)), known);
    }

    private static Spreadsheet of(
            String encoding, String separator, List<Line> filled, ToIntFunction<List<String>> known) {
        if (filled.isEmpty()) {
            throw new Unreadable("empty");
        }
        var header = header(filled, known);
        var headers = trimmedEnd(filled.get(header).cells());
        var lines = new ArrayList<Line>();
        for (var each : filled.subList(header + 1, filled.size())) {
            var cells = Stream.concat(each.cells().stream(), Stream.generate(() -> ""))
                    .limit(headers.size())
                    .map(String::strip)
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(each.number(), cells));
            }
        }
        return new Spreadsheet(encoding, separator, filled.get(header).number(), headers, List.copyOf(lines));
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The sign that stands most in the first lines, outside quotes. */
    private static char separator(String text) {
        char best = ';';
        long most = 0;
        var head = text.lines()
                .limit(LOOK_FOR_HEADER)
                .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                .toList();
        for (char candidate : new char[] {';', ',', '\t'}) {
            var count = head.stream()
                    .mapToLong(line ->
                            line.chars().filter(sign -> sign == candidate).count())
                    .sum();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static List<Line> records(String text, char separator) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().map(Spreadsheet::line).toList();
        } catch (CsvParseException malformed) {
            throw new Unreadable("malformed");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Line line(CsvRecord each) {
        return new Line((int) each.getStartingLineNumber(), List.copyOf(each.getFields()));
    }

    private static List<Line> filled(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    /** The line that knows most columns. */
    private static int header(List<Line> lines, ToIntFunction<List<String>> known) {
        int best = -1;
        int most = 0;
        for (int index = 0; index < Math.min(LOOK_FOR_HEADER, lines.size()); index++) {
            var knows = known.applyAsInt(lines.get(index).cells());
            if (knows > most) {
                most = knows;
                best = index;
            }
        }
        if (best < 0) {
            // Nothing is recognised: the widest of the first lines, and a person says what the columns are.
            for (int index = 0; index < Math.min(LOOK_FOR_HEADER, lines.size()); index++) {
                var filled = (int) lines.get(index).cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .count();
                if (filled > most) {
                    most = filled;
                    best = index;
                }
            }
        }
        return best;
    }

    private static List<String> trimmedEnd(List<String> headers) {
        int end = headers.size();
        while (end > 0 && headers.get(end - 1).isBlank()) {
            end--;
        }
        return headers.subList(0, end).stream().map(String::strip).toList();
    }
}
