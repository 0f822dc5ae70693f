package nl.opstap.platform.sheets;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
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
        return read(file, sheet -> Spreadsheet.read(sheet, known(meanings)));
    }

    /** As {@link #read(byte[], Class)}, for a file that only the feature itself can lay out in lines. */
    public Spreadsheet read(byte[] file, Function<byte[], Spreadsheet> reading) {
        mustFit(file);
        var sheet = readable(() -> reading.apply(file));
        mustFit(sheet.lines().size());
        return sheet;
    }

    /** A list too long to be held: it was read to its end once, so that whoever goes through it comes there too. */
    public record Opened(Sheet sheet, int lines) {}

    public <M extends Enum<M> & Meaning> Opened open(byte[] file, Class<M> meanings) {
        mustFit(file);
        return readable(() -> {
            var sheet = Sheet.open(file, known(meanings));
            var count = new int[1];
            sheet.each(_ -> mustFit(++count[0]));
            return new Opened(sheet, count[0]);
        });
    }

    private static <M extends Enum<M> & Meaning> ToIntFunction<List<String>> known(Class<M> meanings) {
        return headings -> Meaning.guess(meanings, headings).size();
    }

    private void mustFit(byte[] file) {
        if (file.length > settings.largest().toBytes()) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "import-too-large");
        }
    }

    private void mustFit(int lines) {
        if (lines > settings.mostRows()) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "import-too-large");
        }
    }

    private static <S> S readable(Supplier<S> reading) {
        try {
            return reading.get();
        } catch (Spreadsheet.Unreadable unreadable) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "import-unreadable");
        }
    }
}
