package nl.opstap.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A list as people save it: an Excel workbook, or a CSV file in the coding of their Excel, with the separator of their
 * country; perhaps with a title above the header and blank lines.
 *
 * @param encoding how the text of a CSV file was written; {@code xlsx} for a workbook
 * @param separator what stood between the cells; empty for a workbook
 */
public record Spreadsheet(String encoding, String separator, int headerLine, List<String> headers, List<Line> lines) {
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
        var sheet = Sheet.open(file, known);
        var lines = new ArrayList<Line>();
        sheet.each(lines::add);
        return new Spreadsheet(
                sheet.encoding(), sheet.separator(), sheet.headerLine(), sheet.headers(), List.copyOf(lines));
    }
}
