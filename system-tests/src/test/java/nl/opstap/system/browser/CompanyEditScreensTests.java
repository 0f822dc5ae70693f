package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.opstap.system.support.Account.BAS;
import static nl.opstap.system.support.Account.MARIEKE;
import static nl.opstap.system.support.Account.RIA;
import static nl.opstap.system.support.Account.SANNE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import nl.opstap.local.Stack;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the region knows of a company is kept right by who works with it, and read by everybody else. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompanyEditScreensTests {
    /** A company of this run's own. */
    private final String name = "Proefkas " + Long.toString(Instant.now().getEpochSecond(), 36) + " (demo)";

    private String company = "";

    @BeforeAll
    void aCompanyOfAList(Stack stack) {
        var added = Visitor.loggedIn(RunningStack.gateway(stack), RIA)
                .post(
                        "/api/company/v1/companies",
                        Map.of(
                                "name", name,
                                "sector", "GREEN",
                                "channel", "FAIR",
                                "postcode", "5711 AC",
                                "city", "Someren"))
                .expect(201);
        company = "/bedrijven/" + added.path("id").asString();
    }

    @Test
    @Order(1)
    @Tag("COM-02")
    @Tag("COM-12")
    void whoEditsThePoolCompletesACompanyAndSaysWhatItIsPartOf(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, SANNE)) {
            sanne.open(company).isAt(name).follow("Wijzig " + name).isAt(name + " wijzigen");
            sanne.fill("KvK-nummer", "123").fill("Website", "www.proefkas.example");
            sanne.tick("Praktijkleren (Boris)").tick("PSO-ladder");
            sanne.press("Opslaan")
                    .sees("Een KvK-nummer heeft 8 cijfers.")
                    .sees("Kies een trede van de PSO-ladder.")
                    .inspect("company-edit-refused");

            sanne.fill("KvK-nummer", "").choose("Trede op de PSO-ladder", "trede 2");
            sanne.press("Opslaan").isAt(name).sees("PSO trede 2").sees("www.proefkas.example");
            sanne.inspect("company-with-networks");

            sanne.open("/bedrijven").page().getByText("Meer keuzes").click();
            sanne.choose("Netwerk", "Praktijkleren (Boris)")
                    .fill("Naam, plaats of werk", name)
                    .sees(name)
                    .inspect("pool-of-a-network");
        }
    }

    @Test
    @Order(2)
    @Tag("COM-02")
    void whatSomebodyElseChangedMeanwhileIsNotLost(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, SANNE);
                var bas = Person.at(browser, stack, BAS)) {
            sanne.open(company + "/wijzigen").isAt(name + " wijzigen").fill("Plaats", "Liessel");
            bas.open(company + "/wijzigen").isAt(name + " wijzigen").fill("Telefoon", "0493-000001");
            bas.press("Opslaan").isAt(name);

            sanne.press("Opslaan").sees("Iemand anders was u voor").inspect("company-edit-meanwhile");
            sanne.press("Opslaan").isAt(name).sees("0493-000001").sees("Liessel");
        }
    }

    @Test
    @Order(3)
    @Tag("COM-09")
    void aRecognitionOfSbbIsWrittenDownOnThePhone(Stack stack, Browser browser) {
        try (var sanne = Person.onPhone(browser, stack, SANNE)) {
            sanne.open(company).sees("Geen erkenning bekend").press("Voeg erkenning toe");
            sanne.fill("Crebo", "25256").fill("Eerste dag", "2024-08-01").inspect("recognition-new");
            sanne.press(sanne.dialog(), "Bewaar").sees("Crebo 25256").sees("Geldig");

            sanne.press("Voeg erkenning toe").fill("Crebo", "25256");
            sanne.press(sanne.dialog(), "Bewaar")
                    .sees(sanne.dialog(), "Voor deze crebo is er al een erkenning in deze periode.");
            sanne.press(sanne.dialog(), "Annuleer");

            sanne.press("Wijzig leerbedrijf-ID");
            sanne.dialog().getByRole(AriaRole.TEXTBOX).fill("100012345");
            sanne.press(sanne.dialog(), "Bewaar").sees("100012345").inspect("company-recognised");
        }
    }

    @Test
    @Order(4)
    @Tag("COM-09")
    void aMentorReadsAndChangesNothing(Stack stack, Browser browser) {
        try (var marieke = Person.at(browser, stack, MARIEKE)) {
            marieke.open(company).isAt(name).sees("Crebo 25256").sees("PSO trede 2");
            var page = marieke.page();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wijzig " + name)))
                    .hasCount(0);
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voeg erkenning toe")))
                    .hasCount(0);
        }
    }
}
