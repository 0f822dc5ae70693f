package nl.opstap.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.opstap.platform.sheets.Spreadsheet.Line;
import nl.opstap.platform.testing.Workbooks;
import org.junit.jupiter.api.Test;

class SpreadsheetTests {

    @Test
    void readsUtf8WithAByteOrderMarkAndCommas() {
        var sheet = read("\uFEFFNaam,Plaats\n\"Café, De Hoek\",Ommel\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.encoding()).isEqualTo("UTF-8");
        assertThat(sheet.headers()).containsExactly("Naam", "Plaats");
        assertThat(sheet.lines()).containsExactly(new Line(2, List.of("Café, De Hoek", "Ommel")));
    }

    @Test
    void readsWindows1252WithTabsAndLeavesBlankLinesOut() {
        var text = "Stagebestand\t\r\n\r\nNaam\tPlaats\r\n\t\r\nZoë’s Bloemen\tAsten\r\n";

        var sheet = read(text.getBytes(Charset.forName("windows-1252")));

        assertThat(sheet.separator()).isEqualTo("\t");
        assertThat(sheet.headerLine()).isEqualTo(3);
        assertThat(sheet.lines()).containsExactly(new Line(5, List.of("Zoë’s Bloemen", "Asten")));
    }

    @Test
    void aSmallWorkbookThatNamesALongTextAMillionTimesIsNoList() {
        var cells = "<c t=\"s\"><v>3</v></c>".repeat(10);
        var file = Workbooks.ofCells(
                Stream.concat(
                                Stream.of("<c t=\"inlineStr\"><is><t>Naam</t></is></c>".repeat(10)),
                                Collections.nCopies(200, cells).stream())
                        .toList(),
                List.of("a".repeat(40_000)));

        assertThatThrownBy(() -> read(file)).isInstanceOf(Spreadsheet.Unreadable.class);
    }

    @Test
    void theLinesOfASheetAreReadAgainEachTime() {
        var sheet =
                Sheet.open("Lijst\n\nNaam;Plaats\nA;Asten\n;\nB;Someren\n".getBytes(StandardCharsets.UTF_8), cells ->
                        (int) cells.stream().filter("Naam"::equals).count());

        for (int time = 0; time < 2; time++) {
            var lines = new ArrayList<Line>();
            sheet.each(lines::add);
            assertThat(lines).containsExactly(new Line(4, List.of("A", "Asten")), new Line(6, List.of("B", "Someren")));
        }
    }

    @Test
    void aPlainWordAndOneWithAccentsHaveTheSameKey() {
        assertThat(Spelling.key("  E-mail;  ADRES: ")).isEqualTo("e mail adres");
        assertThat(Spelling.key("Café -- De 3 Zussen!")).isEqualTo(Spelling.key("cafe de 3 zussen"));
        assertThat(Spelling.key("!?")).isEmpty();
    }

    @Test
    void fillsRowsThatAreTooShortAndCutsRowsThatAreTooLong() {
        var sheet = read("Naam;Plaats;Nummer\nA\nB;Asten;90000001;extra\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.lines())
                .extracting(Line::cells)
                .containsExactly(List.of("A", "", ""), List.of("B", "Asten", "90000001"));
    }

    @Test
    void readsAWorkbookAsAPersonSeesIt() {
        var file = Workbooks.ofCells(List.of(
                "<c r=\"A1\" t=\"inlineStr\"><is><t>Lijst voor de proef</t></is></c>",
                "",
                "<c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c><c r=\"D3\" t=\"s\"><v>2</v></c>",
                "<c r=\"A4\" t=\"inlineStr\"><is><r><t>Zoë </t></r><r><t>van Proef</t></r></is></c>"
                        + "<c r=\"C4\" s=\"1\"><v>39947</v></c><c r=\"D4\" s=\"2\"><v>42</v></c>",
                "<c r=\"A5\" t=\"str\"><f>B1</f><v>Berekend</v></c><c r=\"C5\" s=\"3\"><v>39948</v></c>"
                        + "<c r=\"D5\"><v>1.2E3</v></c>"));

        var sheet = read(file);

        assertThat(sheet.encoding()).isEqualTo("xlsx");
        assertThat(sheet.separator()).isEmpty();
        assertThat(sheet.headerLine()).isEqualTo(3);
        assertThat(sheet.headers()).containsExactly("Naam", "", "Plaats", "Nummer");
        assertThat(sheet.lines())
                .containsExactly(
                        new Line(4, List.of("Zoë van Proef", "", "14-05-2009", "00042")),
                        new Line(5, List.of("Berekend", "", "15-05-2009", "1200")));
    }

    @Test
    void readsAWorkbookOfPlainRows() {
        var sheet = read(Workbooks.of(List.of(List.of("Naam", "Plaats"), List.of("A & <B>", "Asten"))));

        assertThat(sheet.lines()).containsExactly(new Line(2, List.of("A & <B>", "Asten")));
    }

    @Test
    void refusesWhatIsNoList() {
        for (var file : List.of(
                new byte[] {'P', 'K', 3, 4, 0, 0},
                new byte[0],
                new byte[] {1, 0, 2},
                Arrays.copyOf(Workbooks.of(List.of(List.of("Naam"), List.of("A"))), 400))) {
            assertThatThrownBy(() -> read(file)).isInstanceOf(Spreadsheet.Unreadable.class);
        }
    }

    @Test
    void doesNotUnpackMoreThanAListCanBe() {
        var bomb = Workbooks.ofCells(List.of("<!--" + " ".repeat(70_000_000) + "-->"));

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(Spreadsheet.Unreadable.class)
                .hasMessage("too large");
    }

    @Test
    void makesACellThatWouldRunAsAFormulaText() {
        assertThat(CsvFile.harmless("=2+5")).isEqualTo("'=2+5");
        assertThat(CsvFile.harmless("2+5")).isEqualTo("2+5");
    }

    private static Spreadsheet read(byte[] file) {
        return Spreadsheet.read(file, cells -> (int) cells.stream()
                .filter(List.of("Naam", "Plaats", "Nummer")::contains)
                .count());
    }
}
