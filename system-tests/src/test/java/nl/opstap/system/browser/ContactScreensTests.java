package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.opstap.system.support.Account.BAS;
import static nl.opstap.system.support.Account.RIA;
import static nl.opstap.system.support.Account.SANNE;

import com.microsoft.playwright.Browser;
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

/** Two schools and one company: who called first is told to who wants to call next, and not what was said. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContactScreensTests {
    private static final String SAID = "Zij willen in het voorjaar praten";

    /** A company of this run's own. */
    private final String name = "Proefhoeve " + Long.toString(Instant.now().getEpochSecond(), 36) + " (demo)";

    private String company = "";

    @BeforeAll
    void aCompanyNobodyCalledYet(Stack stack) {
        var added = Visitor.loggedIn(RunningStack.gateway(stack), RIA)
                .post(
                        "/api/company/v1/companies",
                        Map.of(
                                "name", name,
                                "sector", "GREEN",
                                "channel", "FAIR",
                                "street", "Voorbeeldlaan 3",
                                "postcode", "5752 AC",
                                "city", "Deurne",
                                "phone", "0493 000 000",
                                "email", "werk@proefhoeve.example"))
                .expect(201);
        company = "/bedrijven/" + added.path("id").asString();
    }

    @Test
    @Order(1)
    @Tag("COM-07")
    @Tag("COM-40")
    void aCallIsNotedOnThePhoneInTheCar(Stack stack, Browser browser) {
        try (var sanne = Person.onPhone(browser, stack, SANNE)) {
            sanne.open(company).isAt(name).sees("Nog geen contact genoteerd");
            assertThat(sanne.page().getByText("Bellen").first()).hasAttribute("href", "tel:0493000000");
            sanne.inspect("company-on-a-phone");

            sanne.press("Noteer contact").sees(sanne.dialog(), "Waarvoor?");
            sanne.mark(sanne.dialog(), "Waarvoor?", "Stageplek zoeken").fill("Wat is er gezegd?", SAID);
            sanne.inspect("contact-noted");
            sanne.press(sanne.dialog(), "Noteer").sees("Contact genoteerd").sees(SAID);

            sanne.press("Word relatiebeheerder").sees("U bent nu relatiebeheerder");
        }
    }

    @Test
    @Order(2)
    @Tag("COM-42")
    @Tag("COM-36")
    void theSecondSchoolHearsWhoWasFirstAndJoins(Stack stack, Browser browser) {
        try (var bas = Person.at(browser, stack, BAS)) {
            bas.open(company).isAt(name).sees("Relatiebeheerder: Sanne Demo-Bakker");
            bas.seesNot(SAID).press("Noteer contact");
            bas.mark(bas.dialog(), "Waarvoor?", "Stageplek zoeken")
                    .sees(bas.dialog(), "Iemand was u voor")
                    .sees(bas.dialog(), "Sanne Demo-Bakker van VSO De Zwaluwhof (demo)");
            bas.inspect("contact-somebody-was-first");

            bas.press(bas.dialog(), "Haak aan").sees("U haakt aan").sees("Uw organisatie haakt aan");
            bas.inspect("company-joined");
        }
        try (var sanne = Person.at(browser, stack, SANNE)) {
            sanne.open(company).sees("haakt aan");
            sanne.menu("Contacten").isAt("Contactkalender").sees(name).inspect("contact-calendar");
        }
    }

    @Test
    @Order(3)
    @Tag("COM-41")
    void whatTheCompanyWantsIsToldBeforeACallAndAnUrgentOneGivesAReason(Stack stack, Browser browser) {
        try (var sanne = Person.onPhone(browser, stack, SANNE)) {
            sanne.open(company).press("Wat wil het bedrijf?");
            sanne.fill("Nieuwe vragen per maand", "1").inspect("company-says-what-it-wants");
            sanne.press(sanne.dialog(), "Bewaar").sees("De wens van het bedrijf is bewaard");
            sanne.sees("Het bedrijf wil hoogstens 1 nieuwe vraag per maand (deze maand 1).");
        }
        try (var bas = Person.at(browser, stack, BAS)) {
            bas.open(company).press("Noteer contact");
            bas.mark(bas.dialog(), "Waarvoor?", "Baan na de stage").sees(bas.dialog(), "Nu geen nieuwe vraag");
            bas.inspect("contact-not-wanted-now");
            bas.press(bas.dialog(), "Toch bellen").mark(bas.dialog(), "Waarom toch?", "Spoed: het kan niet wachten");
            bas.press(bas.dialog(), "Noteer").sees("Contact genoteerd");
        }
        try (var ria = Person.at(browser, stack, RIA)) {
            ria.open("/contactkalender").sees("Hoeveel nieuwe vragen per maand is gewoon?");
            ria.fill("250 mensen of meer", "12").press("Bewaar").sees("De grenzen van de regio zijn bewaard");
            ria.inspect("calendar-of-the-coordinator");
        }
    }

    @Test
    @Order(4)
    @Tag("REG-07")
    void theCoordinatorSeesWhatTheRegionAsksOfCompaniesAndWhatItLeavesUnused(Stack stack, Browser browser) {
        try (var ria = Person.at(browser, stack, RIA)) {
            ria.menu("Regio in cijfers").isAt("Stageplekken en vraag in de regio");
            ria.sees("Contacten per week in het laatste half jaar")
                    .sees("Krijgt elke school haar deel?")
                    .sees("Plekken waar niemand om vraagt")
                    .inspect("monitor-of-the-coordinator");
        }
    }
}
