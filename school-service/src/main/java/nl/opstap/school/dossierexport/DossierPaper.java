package nl.opstap.school.dossierexport;

import static nl.opstap.school.paper.AccessiblePdf.escaped;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.opstap.platform.sheets.CsvFile;
import nl.opstap.school.paper.AccessiblePdf;
import org.springframework.stereotype.Component;

/** The same dossier as a table and as a document. */
@Component
class DossierPaper {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
    private static final List<String> HEADERS =
            List.of("Leerlingnummer", "Datum", "Wat", "Fase", "Bedrijf", "Door", "Tekst");

    private final AccessiblePdf pdf;

    DossierPaper(AccessiblePdf pdf) {
        this.pdf = pdf;
    }

    byte[] table(DossierFile file) {
        return CsvFile.of(
                HEADERS,
                file.lines().stream()
                        .map(line -> List.of(
                                file.localNumber(),
                                line.day().toString(),
                                line.what(),
                                String.valueOf(line.phase()),
                                line.company() == null ? "" : line.company(),
                                line.by(),
                                line.text())));
    }

    byte[] document(DossierFile file) {
        return pdf.of(page(file));
    }

    static String page(DossierFile file) {
        var page = new StringBuilder("<p>%s, leerlingnummer %s, klas %s. Gemaakt op %s.</p>\n"
                .formatted(
                        escaped(file.name()),
                        escaped(file.localNumber()),
                        escaped(file.classGroup()),
                        DAY.format(file.madeOn())));
        if (file.lines().isEmpty()) {
            page.append("<p>Er is nog niets vastgelegd.</p>\n");
        }
        for (var line : file.lines()) {
            page.append("<h2>")
                    .append(DAY.format(line.day()))
                    .append(" · ")
                    .append(escaped(line.what()))
                    .append("</h2>\n<p>Fase ")
                    .append(line.phase())
                    .append(line.company() == null ? "" : ", " + escaped(line.company()))
                    .append(line.by().isEmpty() ? "" : ". Door " + escaped(line.by()))
                    .append(".</p>\n");
            line.text()
                    .lines()
                    .forEach(text -> page.append("<p>").append(escaped(text)).append("</p>\n"));
        }
        return AccessiblePdf.page("Dossier van de stages", page.toString());
    }
}
