package nl.opstap.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.opstap.platform.sheets.Spreadsheet.Line;
import nl.opstap.platform.sheets.Spreadsheet.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of an Excel workbook (xlsx), every cell as the text a person sees. A workbook is a zip of XML;
 * of it only the few files that hold cells are unpacked, and not more of them than a list can be.
 */
final class Workbook {
    /** What an attacker can make of a small zip; a list of many thousands of rows is far below it. */
    static final int MOST_UNPACKED = 60_000_000;

    private static final int MOST_COLUMNS = 500;
    private static final Pattern WANTED =
            Pattern.compile("xl/(workbook\\.xml|_rels/workbook\\.xml\\.rels|sharedStrings\\.xml|styles\\.xml"
                    + "|worksheets/[^/]+\\.xml)");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    /** Literal text, colours and conditions of a number format, in which a letter d or y means nothing. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");

    private final Map<String, byte[]> parts;
    private final List<String> texts;
    private final List<String> formats;
    private final String sheet;
    private boolean countsFrom1904;

    private Workbook(Map<String, byte[]> parts) throws XMLStreamException {
        this.parts = parts;
        this.texts = texts();
        this.formats = formats();
        this.sheet = firstVisible();
        parts.keySet().retainAll(Set.of(sheet));
    }

    static boolean isOne(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static Workbook open(byte[] file) {
        try {
            return new Workbook(unpacked(file));
        } catch (IOException | XMLStreamException | RuntimeException malformed) {
            throw unreadable(malformed);
        }
    }

    /** The rows of the sheet, each read when it is asked for. */
    Stream<Line> lines() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Rows(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static Unreadable unreadable(Exception malformed) {
        return malformed instanceof Unreadable told ? told : new Unreadable("malformed");
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        var parts = new HashMap<String, byte[]>();
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (WANTED.matcher(entry.getName()).matches()) {
                    var part = zip.readNBytes(left + 1);
                    left -= part.length;
                    if (left < 0) {
                        throw new Unreadable("too large");
                    }
                    parts.put(entry.getName(), part);
                }
            }
        } catch (ZipException malformed) {
            throw new Unreadable("malformed");
        }
        if (!parts.containsKey("xl/workbook.xml")) {
            throw new Unreadable("no workbook");
        }
        return parts;
    }

    /** The part that holds it: the workbook names its sheets in order, its relations where each of them is. */
    private String firstVisible() throws XMLStreamException {
        String relation = null;
        var book = open("xl/workbook.xml");
        while (book.hasNext()) {
            if (book.next() == XMLStreamConstants.START_ELEMENT) {
                if (book.getLocalName().equals("workbookPr")) {
                    var from1904 = book.getAttributeValue(null, "date1904");
                    countsFrom1904 = "1".equals(from1904) || "true".equals(from1904);
                } else if (book.getLocalName().equals("sheet") && relation == null) {
                    var state = book.getAttributeValue(null, "state");
                    if (state == null || state.equals("visible")) {
                        relation = ofAnyNamespace(book, "id");
                    }
                }
            }
        }
        var relations = open("xl/_rels/workbook.xml.rels");
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")
                    && relations.getAttributeValue(null, "Id").equals(relation)) {
                var target = relations.getAttributeValue(null, "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw new Unreadable("no sheet");
    }

    private final class Rows implements Iterator<Line> {
        private final XMLStreamReader reader;
        private int number;
        private @Nullable Line next;

        Rows() {
            try {
                reader = open(sheet);
                next = read();
            } catch (XMLStreamException | RuntimeException malformed) {
                throw unreadable(malformed);
            }
        }

        private @Nullable Line read() throws XMLStreamException {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    var told = reader.getAttributeValue(null, "r");
                    number = told == null ? number + 1 : Integer.parseInt(told);
                    return new Line(number, cells(reader));
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Line next() {
            var present = next;
            if (present == null) {
                throw new NoSuchElementException();
            }
            try {
                next = read();
            } catch (XMLStreamException | RuntimeException malformed) {
                throw unreadable(malformed);
            }
            return present;
        }
    }

    private List<String> cells(XMLStreamReader sheet) throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (sheet.hasNext()) {
            var event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && sheet.getLocalName().equals("c")) {
                var place = sheet.getAttributeValue(null, "r");
                var column = place == null ? cells.size() : column(place);
                if (column >= MOST_COLUMNS) {
                    throw new Unreadable("too wide");
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, cell(sheet));
            }
        }
        return List.copyOf(cells);
    }

    private String cell(XMLStreamReader sheet) throws XMLStreamException {
        var type = sheet.getAttributeValue(null, "t");
        var style = sheet.getAttributeValue(null, "s");
        var value = "";
        var inline = new StringBuilder();
        while (sheet.hasNext()) {
            var event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (sheet.getLocalName().equals("v")) {
                    value = sheet.getElementText();
                } else if (sheet.getLocalName().equals("t")) {
                    inline.append(sheet.getElementText());
                }
            }
        }
        if (type == null || type.equals("n")) {
            return value.isEmpty() ? "" : number(value, style);
        }
        return switch (type) {
            case "s" -> texts.get(Integer.parseInt(value));
            case "inlineStr" -> inline.toString();
            case "b" -> value.equals("1") ? "WAAR" : "ONWAAR";
            case "e" -> "";
            case "d" -> value.substring(0, Math.min(10, value.length()));
            default -> value;
        };
    }

    /** A date is a number that a format makes look like one; a format of zeros fills up to so many digits. */
    private String number(String value, @Nullable String style) {
        var format =
                style == null || Integer.parseInt(style) >= formats.size() ? "" : formats.get(Integer.parseInt(style));
        var number = new BigDecimal(value);
        if (format.equals("date")) {
            var days = number.longValue();
            var first = countsFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return first.plusDays(days).format(SHOWN);
        }
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
    }

    private List<String> texts() throws XMLStreamException {
        var found = new ArrayList<String>();
        if (!parts.containsKey("xl/sharedStrings.xml")) {
            return found;
        }
        var strings = open("xl/sharedStrings.xml");
        var text = new StringBuilder();
        var spoken = false;
        while (strings.hasNext()) {
            switch (strings.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    // Beside the text itself a cell can hold how it is pronounced.
                    spoken |= strings.getLocalName().equals("rPh");
                    if (strings.getLocalName().equals("t") && !spoken) {
                        text.append(strings.getElementText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (strings.getLocalName().equals("rPh")) {
                        spoken = false;
                    } else if (strings.getLocalName().equals("si")) {
                        found.add(text.toString());
                        text.setLength(0);
                    }
                }
                default -> {
                    // White space between elements.
                }
            }
        }
        return found;
    }

    /** Per style of a cell: {@code date}, as many zeros as it fills up to, or nothing that matters here. */
    private List<String> formats() throws XMLStreamException {
        var found = new ArrayList<String>();
        if (!parts.containsKey("xl/styles.xml")) {
            return found;
        }
        var codes = new HashMap<Integer, String>();
        var styles = open("xl/styles.xml");
        var ofCells = false;
        while (styles.hasNext()) {
            var event = styles.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (styles.getLocalName()) {
                    case "numFmt" ->
                        codes.put(
                                Integer.valueOf(styles.getAttributeValue(null, "numFmtId")),
                                styles.getAttributeValue(null, "formatCode"));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            var id = styles.getAttributeValue(null, "numFmtId");
                            found.add(id == null ? "" : format(Integer.parseInt(id), codes));
                        }
                    }
                    default -> {
                        // Fonts and colours.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && styles.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
        return found;
    }

    private static String format(int id, Map<Integer, String> codes) {
        if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return "date";
        }
        var code = LITERAL.matcher(codes.getOrDefault(id, "")).replaceAll("");
        if (code.matches("0{2,}")) {
            return code;
        }
        return code.matches("(?is).*[dy].*") ? "date" : "";
    }

    /** {@code C12} is column 2. */
    private static int column(String place) {
        var column = 0;
        for (var index = 0; index < place.length() && Character.isLetter(place.charAt(index)); index++) {
            column = column * 26 + (place.charAt(index) - 'A' + 1);
        }
        return column - 1;
    }

    private static @Nullable String ofAnyNamespace(XMLStreamReader element, String name) {
        for (var index = 0; index < element.getAttributeCount(); index++) {
            if (element.getAttributeLocalName(index).equals(name)) {
                return element.getAttributeValue(index);
            }
        }
        return null;
    }

    private XMLStreamReader open(String part) throws XMLStreamException {
        var bytes = parts.get(part);
        if (bytes == null) {
            throw new Unreadable("part missing");
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }
}
