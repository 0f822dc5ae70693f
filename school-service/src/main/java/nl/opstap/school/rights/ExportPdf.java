package nl.opstap.school.rights;

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
import nl.opstap.school.paper.AccessiblePdf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An export as a document for people: Dutch headings, tagged for a screen reader (PDF/UA), fonts embedded (PDF/A-3a). */
@Component
class ExportPdf {
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
    private final AccessiblePdf pdf;

    ExportPdf(AccessiblePdf pdf) {
        this.pdf = pdf;
    }

    byte[] render(OpenExport.Export export) {
        return pdf.of(page(export));
    }

    static String page(OpenExport.Export export) {
        var page = new StringBuilder("<p>Dit staat er op ")
                .append(MOMENT.format(export.askedAt().atZone(ZONE)))
                .append(" in Opstap. Klopt er iets niet? Vraag het aan de mentor.</p>\n");
        for (var part : export.parts()) {
            heading(page, "h2", SERVICES.getOrDefault(part.service(), part.service()));
            if (part.sections().isEmpty()) {
                page.append("<p>Hier staat niets.</p>\n");
            }
            part.sections().forEach(section -> section(page, section));
        }
        return AccessiblePdf.page("Alle gegevens in Opstap", page.toString());
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
        return AccessiblePdf.escaped(plain);
    }
}
