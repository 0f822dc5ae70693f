package nl.opstap.platform.sheets;

import java.util.function.Function;
import nl.opstap.platform.problems.Problem;
import org.springframework.http.HttpStatus;

/** Reads the file that somebody brought, or says why it cannot be taken in. */
public class ReadList {
    private final ImportSettings settings;

    ReadList(ImportSettings settings) {
        this.settings = settings;
    }

    /** @param meanings what its columns can hold; the line that names most of them is the header */
    public <M extends Enum<M> & Meaning> Spreadsheet read(byte[] file, Class<M> meanings) {
        return read(
                file,
                sheet -> Spreadsheet.read(
                        sheet, headings -> Meaning.guess(meanings, headings).size()));
    }

    /** As {@link #read(byte[], Class)}, for a file that only the feature itself can lay out in lines. */
    public Spreadsheet read(byte[] file, Function<byte[], Spreadsheet> reading) {
        if (file.length > settings.largest().toBytes()) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "import-too-large");
        }
        var sheet = readable(file, reading);
        if (sheet.lines().size() > settings.mostRows()) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "import-too-large");
        }
        return sheet;
    }

    private static Spreadsheet readable(byte[] file, Function<byte[], Spreadsheet> reading) {
        try {
            return reading.apply(file);
        } catch (Spreadsheet.Unreadable unreadable) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "import-unreadable");
        }
    }
}
