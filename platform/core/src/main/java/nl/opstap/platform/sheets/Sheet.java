package nl.opstap.platform.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.opstap.platform.sheets.Spreadsheet.Line;
import nl.opstap.platform.sheets.Spreadsheet.Unreadable;

/**
 * The same list as a {@link Spreadsheet}, of which only the header is held: its lines are read from the file each time
 * they are gone through.
 */
public final class Sheet implements Lines {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A header is within the first lines, or it is no header. */
    private static final int LOOK_FOR_HEADER = 20;
    /** As much as the first lines of a list can be; a file that is one line is not read whole to find its separator. */
    private static final int HEAD = 200_000;

    private static final int DECODED_AT_ONCE = 8_192;
    /** A small workbook can name one long text a million times. */
    private static final long MOST_TEXT = Workbook.MOST_UNPACKED;

    private final Source source;
    private final int above;
    private final int headerLine;
    private final List<String> headers;

    /** The lines of a file as they stand in it. */
    private interface Source {
        String encoding();

        String separator();

        Stream<Line> lines();
    }

    /** @param above how many filled lines there are up to and with the header */
    private Sheet(Source source, int above, int headerLine, List<String> headers) {
        this.source = source;
        this.above = above;
        this.headerLine = headerLine;
        this.headers = headers;
    }

    static Sheet open(byte[] file, ToIntFunction<List<String>> known) {
        var source = Workbook.isOne(file) ? new Cells(Workbook.open(file)) : Text.of(file);
        var first = new ArrayList<Line>();
        through(
                source,
                lines -> lines.filter(Sheet::isFilled).limit(LOOK_FOR_HEADER).forEach(first::add));
        if (first.isEmpty()) {
            throw new Unreadable("empty");
        }
        var header = header(first, known);
        return new Sheet(
                source,
                header + 1,
                first.get(header).number(),
                trimmedEnd(first.get(header).cells()));
    }

    public String encoding() {
        return source.encoding();
    }

    public String separator() {
        return source.separator();
    }

    public int headerLine() {
        return headerLine;
    }

    public List<String> headers() {
        return headers;
    }

    /** The filled lines below the header, with as many cells as there are headings. */
    @Override
    public void each(Consumer<Line> reader) {
        var text = new long[1];
        through(
                source,
                lines -> lines.filter(Sheet::isFilled)
                        .skip(above)
                        .map(this::asWideAsTheHeader)
                        .filter(Sheet::isFilled)
                        .forEach(line -> {
                            text[0] += Lines.charactersOf(line.cells());
                            if (text[0] > MOST_TEXT) {
                                throw new Unreadable("too large");
                            }
                            reader.accept(line);
                        }));
    }

    /** A slip in a CSV file shows only when the reading comes to it. */
    private static void through(Source source, Consumer<Stream<Line>> reader) {
        try (var lines = source.lines()) {
            reader.accept(lines);
        } catch (CsvParseException malformed) {
            throw new Unreadable("malformed");
        }
    }

    private Line asWideAsTheHeader(Line line) {
        var cells = new String[headers.size()];
        for (int index = 0; index < cells.length; index++) {
            cells[index] = index < line.cells().size() ? line.cells().get(index).strip() : "";
        }
        return new Line(line.number(), List.of(cells));
    }

    private static boolean isFilled(Line line) {
        return line.cells().stream().anyMatch(cell -> !cell.isBlank());
    }

    /** The line that knows most columns. */
    private static int header(List<Line> lines, ToIntFunction<List<String>> known) {
        int best = -1;
        int most = 0;
        for (int index = 0; index < lines.size(); index++) {
            var knows = known.applyAsInt(lines.get(index).cells());
            if (knows > most) {
                most = knows;
                best = index;
            }
        }
        if (best < 0) {
            // Nothing is recognised: the widest of the first lines, and a person says what the columns are.
            for (int index = 0; index < lines.size(); index++) {
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

    private record Cells(Workbook workbook) implements Source {
        @Override
        public String encoding() {
            return "xlsx";
        }

        @Override
        public String separator() {
            return "";
        }

        @Override
        public Stream<Line> lines() {
            return workbook.lines();
        }
    }

    private record Text(byte[] file, Charset coding, char sign) implements Source {

        static Text of(byte[] file) {
            for (var each : file) {
                if (each == 0) {
                    throw new Unreadable("binary");
                }
            }
            var coding = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
            return new Text(file, coding, separatorOf(file, coding));
        }

        @Override
        public String encoding() {
            return coding.equals(StandardCharsets.UTF_8) ? "UTF-8" : "windows-1252";
        }

        @Override
        public String separator() {
            return String.valueOf(sign);
        }

        @Override
        public Stream<Line> lines() {
            return CsvReader.builder()
                    .fieldSeparator(sign)
                    .skipEmptyLines(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(opened(file, coding))
                    .stream()
                    .map(Text::line);
        }

        private static Line line(CsvRecord each) {
            return new Line((int) each.getStartingLineNumber(), List.copyOf(each.getFields()));
        }

        private static Reader opened(byte[] file, Charset coding) {
            try {
                var reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), coding));
                reader.mark(1);
                if (reader.read() != BYTE_ORDER_MARK) {
                    reader.reset();
                }
                return reader;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private static boolean isUtf8(byte[] file) {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var bytes = ByteBuffer.wrap(file);
            var decoded = CharBuffer.allocate(DECODED_AT_ONCE);
            while (true) {
                var result = decoder.decode(bytes, decoded, true);
                if (result.isError()) {
                    return false;
                }
                if (result.isUnderflow()) {
                    return true;
                }
                decoded.clear();
            }
        }

        /** The sign that stands most in the first lines, outside quotes. */
        private static char separatorOf(byte[] file, Charset coding) {
            var text = new char[HEAD];
            var length = 0;
            try (var reader = opened(file, coding)) {
                for (int read; length < HEAD && (read = reader.read(text, length, HEAD - length)) > 0; ) {
                    length += read;
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            char best = ';';
            long most = 0;
            var head = new String(text, 0, length)
                    .lines()
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
    }
}
