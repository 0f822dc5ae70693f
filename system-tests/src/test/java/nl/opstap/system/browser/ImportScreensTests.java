package nl.opstap.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A school's spreadsheet enters the pool of the region and leaves it again, as the coordinator does it. */
@ExtendWith({RunningStack.class, Chromium.class})
class ImportScreensTests {
    private static final Charset AS_EXCEL_WRITES = Charset.forName("windows-1252");

    @Test
    @Tag("COM-13")
    void aSpreadsheetIsCheckedTakenOverAndUndone(Stack stack, Browser browser) throws IOException {
        try (var ria = Person.at(browser, stack, Account.RIA)) {
            ria.menu("Lijst inlezen").isAt("Lijst met bedrijven inlezen").inspect("import-upload");
            ria.page()
                    .getByLabel("Kies een bestand of sleep het hierheen")
                    .setInputFiles(new FilePayload("stagebestand.csv", "text/csv", spreadsheet()));

            ria.isAt("stagebestand.csv").sees("Nagekeken, nog niet overgenomen");
            assertThat(ria.number("Regels")).isEqualTo(5);
            assertThat(ria.number("Nieuw")).isEqualTo(3);
            assertThat(ria.number("Al bekend of dubbel")).isEqualTo(1);
            assertThat(ria.number("Klopt niet")).isEqualTo(1);
            ria.sees("Het KvK-nummer is te kort").sees("Gelezen als windows-1252");
            ria.choose("Opmerking (alleen voor uw school)", "Staat er niet in");
            ria.sees("Kolommen bewaard en opnieuw nagekeken").inspect("import-checked");

            var errors = ria.page().waitForDownload(() -> ria.press("Download 1 regel die niet meegaat"));
            assertThat(Files.readString(errors.path(), StandardCharsets.UTF_8))
                    .contains("Fout")
                    .contains("Het KvK-nummer is te kort")
                    .contains("Hoveniers Het Voorbeeld");

            ria.press("Neem 3 bedrijven over").sees("De lijst is overgenomen").sees("3 bedrijven erbij, 0 bijgewerkt.");
            ria.sees("Ongedaan maken kan tot").inspect("import-done");

            ria.press("Maak ongedaan").sees("De lijst is weer weggehaald").inspect("import-undone");
            ria.menu("Lijst inlezen").sees("Eerder ingelezen").sees("Ongedaan gemaakt");
        }
    }

    /** Made up, as schools have them: a title above the header, Windows-1252, one line twice, one number too short. */
    private static byte[] spreadsheet() {
        return """
                Stagebestand (proef);;;;;;;
                Bedrijfsnaam;Adres;Postcode;Plaats;Sector;KvK;Plaatsen;Opmerking
                Ateliér Het Voorbeeld;Proefweg 1;5751 AB;Deurne;Techniek;99101001;2;belt liever niet
                Kwekerij Het Voorbeeld;Proefweg 2;5751 AB;Deurne;Groen;99101002;1;
                Kwekerij Het Voorbeeld;Proefweg 2;5751 AB;Deurne;Groen;99101002;1;
                Lunchroom Het Voorbeeld;Proefweg 3;5751 AB;Deurne;Horeca;99101003;1;
                Hoveniers Het Voorbeeld;Proefweg 4;5751 AB;Deurne;Groen;991;1;
                """.getBytes(AS_EXCEL_WRITES);
    }
}
