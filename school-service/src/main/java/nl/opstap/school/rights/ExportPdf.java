package nl.opstap.school.rights;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.opstap.contracts.rights.SealedDossier.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** An export as a document for people: Dutch headings, tagged for a screen reader (PDF/UA), fonts embedded (PDF/A-3a). */
@Component
class ExportPdf {
    private static final String FONT = "Noto Sans";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", DUTCH);
    private static final Map<String, String> SERVICES = Map.of(
            "school", "School",
            "company", "Bedrijven en stageplaatsen",
            "placement", "Stages",
            "transition", "Van school naar werk",
            "notification", "Berichten");
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 22mm 18mm;
                    @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Noto Sans'; font-size: 8pt; } }
            body { font-family: 'Noto Sans'; font-size: 10pt; line-height: 1.45; color: #1a1a1a; }
            h1 { font-size: 18pt; margin: 0 0 4mm 0; } h2 { font-size: 14pt; margin: 8mm 0 2mm 0; }
            h3 { font-size: 11pt; margin: 5mm 0 1mm 0; } p { margin: 0 0 2mm 0; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 3mm 0; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #767676; padding: 1mm 2mm; text-align: left; vertical-align: top; }
            th { background-color: #eef2f6; width: 38%; font-weight: 400; }
            """;

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] render(OpenExport.Export export) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useFont(() -> font("NotoSans-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        builder.withProducer("Opstap");
        builder.withHtmlContent(page(export), null);
        try (var out = new ByteArrayOutputStream()) {
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String page(OpenExport.Export export) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"nl\"><head><title>Alle gegevens in Opstap</title>")
                .append("<meta name=\"description\" content=\"Alle gegevens in Opstap\"/><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Alle gegevens in Opstap</h1>\n<p>Dit staat er op ")
                .append(MOMENT.format(export.askedAt().atZone(ZONE)))
                .append(" in Opstap. Klopt er iets niet? Vraag het aan de mentor.</p>\n");
        for (var part : export.parts()) {
            heading(page, "h2", SERVICES.getOrDefault(part.service(), part.service()));
            if (part.sections().isEmpty()) {
                page.append("<p>Hier staat niets.</p>\n");
            }
            part.sections().forEach(section -> section(page, section));
        }
        return page.append("</body></html>").toString();
    }

    private static void section(StringBuilder page, Section section) {
        heading(page, "h3", section.title());
        for (var row : section.rows()) {
            page.append("<table>");
            row.forEach((column, value) -> {
                if (value != null && !empty(value)) {
                    page.append("<tr><th scope=\"row\">")
                            .append(escaped(section.columns().getOrDefault(column, column)))
                            .append("</th><td>")
                            .append(escaped(words(value)))
                            .append("</td></tr>");
                }
            });
            page.append("</table>\n");
        }
    }

    private static void heading(StringBuilder page, String level, String text) {
        page.append('<')
                .append(level)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(level)
                .append(">\n");
    }

    private static boolean empty(Object value) {
        return value instanceof Collection<?> list
                ? list.isEmpty()
                : value.toString().isBlank();
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "ja" : "nee";
            case Collection<?> list -> list.stream().map(ExportPdf::words).collect(Collectors.joining(", "));
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .map(entry -> entry.getKey() + ": " + words(entry.getValue()))
                        .collect(Collectors.joining("; "));
            case String text -> moment(text);
            default -> value.toString();
        };
    }

    private static String moment(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return DAY.format(LocalDate.parse(text));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
                return MOMENT.format(OffsetDateTime.parse(text).atZoneSameInstant(ZONE));
            }
        } catch (DateTimeException justText) {
            return text;
        }
        return text;
    }

    /** The text of a document is markup; what it says is what counts here. */
    private static String escaped(String text) {
        var plain = text.startsWith("<") ? text.replaceAll("<[^>]+>", " ") : text;
        return HtmlUtils.htmlEscapeDecimal(plain.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " "));
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
