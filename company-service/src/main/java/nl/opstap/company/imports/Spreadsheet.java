package nl.opstap.company.imports;

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
import java.util.stream.Stream;

/**
 * A CSV file as people save it: in the coding of their Excel, with the separator of their country, perhaps with a title
 * above the header and blank lines.
 */
record Spreadsheet(String encoding, char separator, int headerLine, List<String> headers, List<Line> lines) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A header is within the first lines, or it is no header. */
    private static final int LOOK_FOR_HEADER = 20;

    /** One filled line, by its number in the file, with as many cells as there are headers. */
    record Line(int number, List<String> cells) {}

    /** The file is not one that can be read as lines of cells under a header. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why);
        }
    }

    static Spreadsheet read(byte[] file) {
        var utf8 = isUtf8(file);
        var text = new String(file, utf8 ? StandardCharsets.UTF_8 : WINDOWS);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("binary");
        }
        var separator = separator(text);
        var records = records(text, separator);
        var header = header(records);
        var headers = trimmedEnd(records.get(header).getFields());
        var lines = new ArrayList<Line>();
        for (var each : records.subList(header + 1, records.size())) {
            var cells = Stream.concat(each.getFields().stream(), Stream.generate(() -> ""))
                    .limit(headers.size())
                    .map(String::strip)
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line((int) each.getStartingLineNumber(), cells));
            }
        }
        return new Spreadsheet(
                utf8 ? "UTF-8" : "windows-1252",
                separator,
                (int) records.get(header).getStartingLineNumber(),
                headers,
                List.copyOf(lines));
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

    private static List<CsvRecord> records(String text, char separator) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            var records = reader.stream()
                    .filter(each -> each.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                    .toList();
            if (records.isEmpty()) {
                throw new Unreadable("empty");
            }
            return records;
        } catch (CsvParseException malformed) {
            throw new Unreadable("malformed");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The line that knows most columns; a title line knows none. */
    private static int header(List<CsvRecord> records) {
        int best = -1;
        int most = 0;
        for (int index = 0; index < Math.min(LOOK_FOR_HEADER, records.size()); index++) {
            var known = Column.guess(records.get(index).getFields()).size();
            if (known > most) {
                most = known;
                best = index;
            }
        }
        if (best < 0) {
            // Nothing is recognised: the widest of the first lines, and a person says what the columns are.
            for (int index = 0; index < Math.min(LOOK_FOR_HEADER, records.size()); index++) {
                var filled = (int) records.get(index).getFields().stream()
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
