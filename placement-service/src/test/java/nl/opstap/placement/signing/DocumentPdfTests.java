package nl.opstap.placement.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.Profiles;

/** veraPDF judges what we hand out. */
class DocumentPdfTests {
    private static final DocumentPdf PDF = new DocumentPdf();

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Addressee.class)
    @Tag("PLA-31")
    void everyCopyIsAccessibleAndLasts(Addressee addressee) throws Exception {
        var pdf = PDF.render(document(), addressee, signatures());

        assertConforms(pdf, PDFAFlavour.PDFUA_1, "PDFUA-1");
        assertConforms(pdf, PDFAFlavour.PDFA_3_A, "PDFA-3A");
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            var text = new PDFTextStripper().getText(read);
            assertThat(text).contains("Exemplaar voor " + addressee.dutch()).contains("Zoë & <Bert>");
            assertThat(text.replaceAll("\\s", "")).contains(document().hash());
        }
    }

    @Test
    void aSignatureThatIsMissingIsSaidOnTheCopy() throws Exception {
        var pdf = PDF.render(document(), Addressee.HOME, signatures());

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("nog niet").contains("persoonlijke link");
        }
        // For eyes: the build leaves one copy to look at.
        Files.write(Path.of("target", "stagecontract.pdf"), pdf);
    }

    @Test
    @Tag("PLA-62")
    void whatNobodySignsIsAsAccessibleAndLastsAsLong() throws Exception {
        var pdf = PDF.render(
                "Stagerapport",
                new Paper()
                        .table(List.of("Over", "Dit is het"), List.of(List.of("Leerling", "Zoë & <Bert>")))
                        .heading("Leerdoelen")
                        .table(
                                List.of("Leerdoel", "Bedrijf", "School", "Samen vastgesteld"),
                                List.of(List.of("Op tijd komen", "goed", "begin", "goed")))
                        .paragraph("Hoe verder: een tweede stage."));

        assertConforms(pdf, PDFAFlavour.PDFUA_1, "PDFUA-1");
        assertConforms(pdf, PDFAFlavour.PDFA_3_A, "PDFA-3A");
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Stagerapport", "Zoë & <Bert>", "Samen vastgesteld");
        }
    }

    /** The profile by name, because veraPDF's own directory lists only those of PDF/A. */
    private static void assertConforms(byte[] pdf, PDFAFlavour flavour, String name) throws Exception {
        try (var rules = PDFAFlavour.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml");
                var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(Profiles.profileFromXml(rules), false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .as(flavour + ": what veraPDF objects to")
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static StoredDocument document() {
        var content = new Paper()
                .heading("Wie maken deze afspraken?")
                .table(List.of("Partij", "Naam"), List.of(List.of("Leerling", "Zoë & <Bert>")))
                .heading("Leerdoelen")
                .list(List.of("Op tijd komen", "Samenwerken"))
                .paragraph("De stage begint pas als iedereen heeft getekend.")
                .xhtml();
        return new StoredDocument(
                Document.Kind.CONTRACT, UUID.randomUUID(), UUID.randomUUID(), "Stagecontract", content, Instant.EPOCH);
    }

    private static List<Signature> signatures() {
        return List.of(
                new Signature(Role.STUDENT, "Zoë", null, null, null, null, null),
                new Signature(Role.COMPANY, "Wim", "Wim", null, "LINK", Instant.EPOCH, "0"));
    }
}
