package nl.opstap.placement.signing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes a copy that a screen reader can read and that is still readable in thirty years: PDF/UA and PDF/A-3a, fonts
 * embedded, language Dutch.
 */
@Component
class DocumentPdf {
    private static final String FONT = "Noto Sans";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm", Locale.forLanguageTag("nl"))
            .withZone(ZoneId.of("Europe/Amsterdam"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"))
            .withZone(ZoneId.of("Europe/Amsterdam"));
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm 18mm;
                    @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Noto Sans'; font-size: 8pt; } }
            body { font-family: 'Noto Sans'; font-size: 10pt; line-height: 1.45; color: #1a1a1a; }
            h1 { font-size: 18pt; margin: 0 0 4mm 0; } h2 { font-size: 12pt; margin: 6mm 0 1mm 0; }
            p { margin: 0 0 2mm 0; } ul { margin: 0 0 2mm 0; padding-left: 6mm; }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #767676; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
            th { background-color: #eef2f6; }
            .copy { border: 1pt solid #1a1a1a; padding: 2mm 3mm; margin: 0 0 5mm 0; }
            .proof { font-size: 8pt; margin-top: 6mm; }
            """;

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] render(StoredDocument document, @Nullable Addressee addressee, List<Signature> signatures) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useFont(() -> font("NotoSans-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        builder.withProducer("Opstap");
        builder.withHtmlContent(page(document, addressee, signatures), null);
        try (var out = new ByteArrayOutputStream()) {
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String page(StoredDocument document, @Nullable Addressee addressee, List<Signature> signatures) {
        var title = Paper.escaped(document.title());
        var code = document.verificationCode();
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"nl\"><head><title>")
                .append(title)
                .append("</title><meta name=\"description\" content=\"")
                .append(title)
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        if (addressee != null) {
            page.append("<p class=\"copy\">Exemplaar voor ")
                    .append(addressee.dutch())
                    .append(". Dit stuk is in drievoud gemaakt; de drie exemplaren zijn gelijk.</p>\n");
        }
        page.append("<h1>").append(title).append("</h1>\n").append(document.content());
        page.append(new Paper()
                .heading("Handtekeningen")
                .table(
                        List.of("Als", "Naam", "Getekend", "Manier"),
                        signatures.stream().map(DocumentPdf::row).toList())
                .xhtml());
        page.append("<p class=\"proof\">Kenmerk van de inhoud (SHA-256): ")
                .append(document.hash().replaceAll("(.{16})(?!$)", "$1 "))
                .append(".")
                .append(code == null ? " Nog niet door iedereen getekend." : " Controlecode: " + code + ".")
                .append("</p>\n</body></html>");
        return page.toString();
    }

    private static List<String> row(Signature signature) {
        var at = signature.signedAt();
        var name = signature.signedName();
        return List.of(
                signature.role().dutch(),
                name == null ? signature.expectedName() : name,
                at == null ? "nog niet" : "PAPER".equals(signature.method()) ? DAY.format(at) : moment(at),
                signature.method() == null
                        ? "-"
                        : switch (signature.method()) {
                            case "LINK" -> "persoonlijke link";
                            case "PAPER" -> "op papier";
                            default -> "eigen account";
                        });
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
