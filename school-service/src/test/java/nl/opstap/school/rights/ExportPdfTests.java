package nl.opstap.school.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.rights.SealedDossier.Section;
import nl.opstap.school.paper.AccessiblePdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.Profiles;

/** veraPDF judges what we hand out. */
@Tag("GW-40")
class ExportPdfTests {
    private static final byte[] PDF = new ExportPdf(new AccessiblePdf()).render(export());

    @Test
    void theOverviewCanBeReadByEverybodyAndForLong() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        assertConforms(PDFAFlavour.PDFUA_1, "PDFUA-1");
        assertConforms(PDFAFlavour.PDFA_3_A, "PDFA-3A");
    }

    @Test
    void itSpeaksDutchAndKeepsWhatPeopleWrote() throws Exception {
        try (var read = Loader.loadPDF(PDF)) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Alle gegevens in Opstap", "Stages", "Logboek", "Wat er verteld is", "23 november 2026")
                    .contains("Zoë & <Bert>", "ja", "Hier staat niets.")
                    .doesNotContain("on_day");
        }
    }

    private static OpenExport.Export export() {
        var row = new LinkedHashMap<String, Object>();
        row.put("on_day", "2026-11-23");
        row.put("told", "Zoë & <Bert> hielpen mij");
        row.put("shared", true);
        row.put("written_at", "2026-11-23T15:00:00.123456+00:00");
        row.put("goals", List.of("PUNCTUALITY", "COOPERATION"));
        var section = new Section(
                "logbook_entry", "Logboek", Map.of("on_day", "Dag", "told", "Wat er verteld is"), List.of(row));
        return new OpenExport.Export(
                UUID.randomUUID(),
                Instant.parse("2026-11-26T09:00:00Z"),
                List.of(
                        new OpenExport.Part("placement", List.of(section)),
                        new OpenExport.Part("transition", List.of())));
    }

    private static void assertConforms(PDFAFlavour flavour, String name) throws Exception {
        try (var rules = PDFAFlavour.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml");
                var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(PDF), flavour);
                var validator = Foundries.defaultInstance().createValidator(Profiles.profileFromXml(rules), false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .as(flavour + ": what veraPDF objects to")
                    .isEmpty();
        }
    }
}
