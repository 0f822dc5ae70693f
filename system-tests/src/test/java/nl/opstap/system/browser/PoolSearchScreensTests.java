package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.opstap.system.support.Account.MARIEKE;
import static nl.opstap.system.support.Account.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import nl.opstap.local.Stack;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An afternoon of looking for companies: with words as one types them on a phone, on a map, and as a file for a colleague. */
@ExtendWith({RunningStack.class, Chromium.class})
class PoolSearchScreensTests {
    @Test
    @Tag("COM-01")
    @Tag("COM-22")
    void onAPhoneACompanyNearbyIsFoundInSpiteOfATypingMistake(Stack stack, Browser browser) {
        try (var sanne = Person.onPhone(browser, stack, SANNE)) {
            sanne.open("/bedrijven").isAt("Bedrijven in de regio");
            sanne.fill("Naam, plaats of werk", "hovenir").sees("Hovenier").seesNot("Bakkerij");

            sanne.fill("Rond postcode", "5751").choose("Hoe ver", "tot 5 km");
            assertThat(sanne.page()).hasURL(Pattern.compile(".*zoek=hovenir.*rond=5751.*binnen=5.*"));
            sanne.sees(Pattern.compile("\\d,?\\d? km")).inspect("pool-around-a-postcode");

            var first = sanne.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Hovenier")))
                    .first();
            var name = first.textContent();
            first.click();
            sanne.isAt(name).sees("Bel");
            sanne.page().goBack();
            sanne.isAt("Bedrijven in de regio").sees(name);
        }
    }

    @Test
    @Tag("COM-22")
    void theMapShowsTheSameCompaniesAndLeadsToThem(Stack stack, Browser browser) {
        try (var marieke = Person.at(browser, stack, MARIEKE)) {
            marieke.open("/bedrijven?rond=5757&binnen=5").isAt("Bedrijven in de regio");
            var map = marieke.page()
                    .getByRole(
                            AriaRole.REGION, new Page.GetByRoleOptions().setName("De gevonden bedrijven op de kaart"));
            assertThat(map).isVisible();
            assertThat(map).containsText("Liessel");
            marieke.inspect("pool-map");

            openAPoint(marieke, map);
            var name = map.locator("strong").first().textContent();
            marieke.press("Bekijk het bedrijf").isAt(name);
        }
    }

    /** A canvas has no elements to ask for: a thumb that tries, row by row from the middle of the town. */
    private static void openAPoint(Person person, Locator map) {
        var box = map.boundingBox();
        var popup = person.page().getByText("Bekijk het bedrijf");
        for (var step = 0; step < 200 && !popup.isVisible(); step++) {
            map.click(new Locator.ClickOptions()
                    .setPosition(
                            box.width * (0.3 + 0.4 * (step % 20) / 20), box.height * (0.35 + 0.4 * (step / 20) / 10)));
        }
        assertThat(popup).isVisible();
    }

    @Test
    @Tag("COM-22")
    void needsAndSectorNarrowTheListAndGoIntoTheFile(Stack stack, Browser browser) throws IOException {
        try (var marieke = Person.at(browser, stack, MARIEKE)) {
            marieke.open("/bedrijven").isAt("Bedrijven in de regio");
            marieke.page().getByText("Meer keuzes").click();
            marieke.choose("Sector", "Groen").tick("Weinig prikkels").tick("Vaste begeleider");
            assertThat(marieke.page()).hasURL(Pattern.compile(".*kan=LOW_STIMULI(%2C|,)FIXED_SUPERVISOR.*"));
            marieke.sees("Geen bedrijven gevonden").inspect("pool-nothing-found");

            marieke.untick("Vaste begeleider").seesNot("Geen bedrijven gevonden");
            marieke.settle().inspect("pool-by-need");

            var file = marieke.page().waitForDownload(() -> marieke.press("Download de lijst"));

            assertThat(file.suggestedFilename()).isEqualTo("bedrijven.csv");
            assertThat(Files.readAllLines(file.path()).stream().skip(1))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains(";groen;", "prikkelarm"));
        }
    }
}
