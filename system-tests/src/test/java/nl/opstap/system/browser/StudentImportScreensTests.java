package nl.opstap.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import nl.opstap.local.Stack;
import nl.opstap.platform.testing.Workbooks;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A school's workbook becomes students and leaves again, as the teamleider does it. */
@ExtendWith({RunningStack.class, Chromium.class})
class StudentImportScreensTests {

    @Test
    @Tag("SCH-62")
    void aListOfStudentsIsCheckedTakenOverAndUndone(Stack stack, Browser browser) throws IOException {
        try (var tom = Person.at(browser, stack, Account.TOM)) {
            tom.menu("Leerlingen");
            tom.follow("Leerlingen importeren").isAt("Leerlingen importeren");
            tom.inspect("student-import-upload");
            tom.page()
                    .getByLabel("Kies een bestand of sleep het hierheen")
                    .setInputFiles(new FilePayload(
                            "leerlingen.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            workbook()));

            tom.isAt("leerlingen.xlsx").sees("Gelezen als Excel-werkmap");
            assertThat(tom.number("Regels")).isEqualTo(4);
            assertThat(tom.number("Klopt niet")).isEqualTo(4);
            tom.sees("De verwachte uitstroomdatum ontbreekt").choose("Verwachte uitstroomdatum", "Vertrekt");
            tom.sees("Kolommen bewaard en opnieuw nagekeken").sees("Neem 2 leerlingen over");
            assertThat(tom.number("Nieuw")).isEqualTo(2);
            assertThat(tom.number("Klopt niet")).isEqualTo(2);
            tom.sees("In deze regel staat een BSN").sees("Deze mentor kennen we niet");
            tom.inspect("student-import-checked");

            var errors = tom.page().waitForDownload(() -> tom.press("Download 2 regels die niet meegaan"));
            assertThat(Files.readString(errors.path(), StandardCharsets.UTF_8))
                    .contains("Regel;Fout")
                    .contains("In deze regel staat een BSN")
                    .doesNotContain("111222333");

            tom.press("Neem 2 leerlingen over").sees("De lijst is overgenomen").sees("2 leerlingen erbij");
            tom.inspect("student-import-done");
            tom.open("/leerlingen?q=Proefkonijn").sees("Sam van Proefkonijn");

            tom.open("/leerlingen/importeren").follow("leerlingen.xlsx");
            tom.press("Maak ongedaan").sees("De lijst is weer weggehaald").inspect("student-import-undone");
            tom.open("/leerlingen?q=Proefkonijn").sees("Geen leerling gevonden");
        }
    }

    @Test
    @Tag("SCH-62")
    void anAdministratorWithoutStudentsOfHisOwnFindsItInTheMenu(Stack stack, Browser browser) {
        try (var adriaan = Person.at(browser, stack, Account.ADRIAAN)) {
            adriaan.menu("Leerlingen importeren").isAt("Leerlingen importeren").seesNot("Alle leerlingen");
        }
    }

    /** Made up, as schools have them: a title above the header, a column of their own, one BSN, one unknown mentor. */
    private static byte[] workbook() {
        return Workbooks.of(List.of(
                List.of("Leerlingen (proef, verzonnen namen)"),
                List.of(
                        "Leerlingnummer",
                        "Roepnaam",
                        "Tussenvoegsel",
                        "Achternaam",
                        "Geboortedatum",
                        "Klas",
                        "Uitstroomprofiel",
                        "Mentor",
                        "Vertrekt",
                        "Postcode"),
                row("PROEF-1", "Sam", "van", "Proefkonijn", "Marieke Demo-Vos"),
                row("PROEF-2", "Zoë", "", "Proefkonijn", "Marieke Demo-Vos"),
                row("PROEF-3", "Bo", "", "111222333", "Marieke Demo-Vos"),
                row("PROEF-4", "Mo", "", "Proefkonijn", "Iemand Anders")));
    }

    private static List<String> row(String number, String name, String infix, String family, String mentor) {
        return List.of(
                number, name, infix, family, "14-05-2010", "P5a", "arbeidsmarkt", mentor, "14-07-2029", "5751 AB");
    }
}
