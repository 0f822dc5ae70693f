package nl.opstap.company.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTests {

    @Test
    void readsUtf8WithAByteOrderMarkAndCommas() {
        var sheet = Spreadsheet.read("\uFEFFNaam,Plaats\n\"Café, De Hoek\",Ommel\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.encoding()).isEqualTo("UTF-8");
        assertThat(sheet.headers()).containsExactly("Naam", "Plaats");
        assertThat(sheet.lines()).containsExactly(new Spreadsheet.Line(2, List.of("Café, De Hoek", "Ommel")));
    }

    @Test
    void readsWindows1252WithTabsAndLeavesBlankLinesOut() {
        var text = "Stagebestand\t\r\n\r\nBedrijfsnaam\tPlaats\r\n\t\r\nZoë’s Bloemen\tAsten\r\n";

        var sheet = Spreadsheet.read(text.getBytes(Charset.forName("windows-1252")));

        assertThat(sheet.separator()).isEqualTo('\t');
        assertThat(sheet.headerLine()).isEqualTo(3);
        assertThat(sheet.lines()).containsExactly(new Spreadsheet.Line(5, List.of("Zoë’s Bloemen", "Asten")));
    }

    @Test
    void fillsRowsThatAreTooShortAndCutsRowsThatAreTooLong() {
        var sheet = Spreadsheet.read("Naam;Plaats;KvK\nA\nB;Asten;90000001;extra\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.lines())
                .extracting(Spreadsheet.Line::cells)
                .containsExactly(List.of("A", "", ""), List.of("B", "Asten", "90000001"));
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> Spreadsheet.read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(Spreadsheet.Unreadable.class);
        assertThatThrownBy(() -> Spreadsheet.read(new byte[0])).isInstanceOf(Spreadsheet.Unreadable.class);
    }

    @Test
    void understandsDaysTheWaysPeopleWriteThem() {
        assertThat(DaysOffer.read("2"))
                .hasValueSatisfying(days -> assertThat(days.maxDays()).isEqualTo(2));
        assertThat(DaysOffer.read("2-4")).hasValueSatisfying(days -> {
            assertThat(days.minDays()).isEqualTo(2);
            assertThat(days.maxDays()).isEqualTo(4);
        });
        assertThat(DaysOffer.read("max 4"))
                .hasValueSatisfying(days -> assertThat(days.minDays()).isEqualTo(1));
        assertThat(DaysOffer.read("ma+di")).hasValueSatisfying(days -> {
            assertThat(days.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
            assertThat(days.maxDays()).isEqualTo(2);
        });
        assertThat(DaysOffer.read("maandag en vrijdag"))
                .hasValueSatisfying(
                        days -> assertThat(days.weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(DaysOffer.read("in overleg")).isEmpty();
    }
}
