package nl.opstap.placement.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.apache.pdfbox.Loader;

/** The scan or photo of a paper: PDF, JPEG or PNG, whatever its name says. */
record Scan(byte[] file, String mediaType) {
    /** Bytes; a photo of a phone is 3 to 8 MB. */
    private static final int MOST = 10_000_000;

    private static final Set<String> PICTURES = Set.of("jpeg", "png");

    static Scan of(byte[] file) {
        if (file.length > MOST) {
            throw refused("Het bestand is groter dan 10 MB. Maak een kleinere scan.");
        }
        return new Scan(file, mediaType(file));
    }

    private static String mediaType(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            if (pdf.getNumberOfPages() > 0) {
                return "application/pdf";
            }
        } catch (IOException notPdf) {
            // then it has to be a picture
        }
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (readers.hasNext()) {
                var format = readers.next().getFormatName().toLowerCase(Locale.ROOT);
                if (PICTURES.contains(format)) {
                    return "image/" + format;
                }
            }
        } catch (IOException unreadable) {
            // said below
        }
        throw refused("Dit bestand is geen PDF, JPG of PNG. Scan het papier opnieuw of maak een foto.");
    }

    private static RuntimeException refused(String why) {
        return Problem.invalid(List.of(new FieldError("scan", why)));
    }
}
