package nl.opstap.system.browser;

import static nl.opstap.system.support.Account.BAS;
import static nl.opstap.system.support.Account.DAAN;
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

/** A student knows a company that the pool has already under another spelling: it comes in, and the two become one. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MergeScreensTests {
    /** Companies of this run's own. */
    private final String name = "Smederij " + Long.toString(Instant.now().getEpochSecond(), 36) + " (demo)";

    private final String told = name.replace("Smederij", "Smederij De");

    private String company = "";

    @BeforeAll
    void aCompanyTheRegionHasAlready(Stack stack) {
        var added = Visitor.loggedIn(RunningStack.gateway(stack), RIA)
                .post(
                        "/api/company/v1/companies",
                        Map.of(
                                "name", name,
                                "sector", "TECHNICAL",
                                "channel", "FAIR",
                                "street", "Voorbeeldlaan 5",
                                "postcode", "5751 AB",
                                "city", "Deurne",
                                "phone", "0493 000 001"))
                .expect(201);
        company = "/bedrijven/" + added.path("id").asString();
    }

    @Test
    @Order(1)
    @Tag("COM-04")
    void aStudentTellsOfACompany(Stack stack, Browser browser) {
        try (var daan = Person.onPhone(browser, stack, DAAN)) {
            daan.menu("Ik weet een bedrijf").isAt("Ik weet een bedrijf").sees("Je gaf nog geen bedrijf door");
            daan.inspect("propose-company-empty");
            daan.fill("Hoe heet het bedrijf?", told)
                    .fill("In welke plaats?", "Deurne")
                    .mark("Hoe is het bedrijf bekend?", "Via familie of vrienden")
                    .press("Versturen")
                    .sees("De stagebegeleider kijkt er nog naar.");
            daan.inspect("company-proposed");
        }
    }

    @Test
    @Order(2)
    @Tag("COM-04")
    void theStagebegeleiderSeesTheLikelyDoubleAndTakesItIn(Stack stack, Browser browser) {
        try (var bas = Person.at(browser, stack, BAS)) {
            bas.menu("Voorstellen")
                    .isAt("Beoordelingsrij")
                    .sees("Niemand wacht")
                    .seesNot(told);
            bas.inspect("proposals-empty");
        }
        try (var sanne = Person.at(browser, stack, SANNE)) {
            sanne.menu("Voorstellen").isAt("Beoordelingsrij").sees(told).sees("Mogelijk dubbel");
            sanne.inspect("proposals");
            sanne.press("Nee, nieuw bedrijf").choose("Sector", "Techniek");
            sanne.inspect("proposal-accepted");
            sanne.press(sanne.dialog(), "In de lijst zetten").sees("staat in de lijst.");
        }
        try (var daan = Person.onPhone(browser, stack, DAAN)) {
            daan.menu("Ik weet een bedrijf").sees("Goed gevonden!");
        }
    }

    @Test
    @Order(3)
    @Tag("COM-03")
    void theTwoBecomeOneAndTwoAgain(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, SANNE)) {
            sanne.open(company).isAt(name).sees("Mogelijk dubbel").inspect("company-with-a-double");
            sanne.follow("Vergelijk met " + told)
                    .isAt("Zijn dit dezelfde bedrijven?")
                    .inspect("companies-compared");
            sanne.press("Samenvoegen").isAt(name).sees("Samengevoegd met dit bedrijf");
            sanne.inspect("company-merged");

            sanne.follow(told).isAt(told).sees("Samengevoegd met " + name).inspect("company-that-was-merged");
            sanne.follow("Ga naar " + name).isAt(name);
            sanne.press(sanne.card("Samengevoegd met dit bedrijf"), "Ongedaan maken")
                    .sees("staat weer los in de lijst.")
                    .sees("Mogelijk dubbel");
        }
    }

    @Test
    @Order(4)
    @Tag("COM-03")
    void whoAddsACompanyLooksAtTheLikelyDoublesFirst(Stack stack, Browser browser) {
        try (var sanne = Person.onPhone(browser, stack, SANNE)) {
            sanne.open("/bedrijven/nieuw").isAt("Nieuw bedrijf").fill("Naam", name);
            sanne.choose("Sector", "Techniek").choose("Hoe gevonden", "Beurs").press("Toevoegen");
            sanne.sees("Staat uw bedrijf hier al bij?").inspect("company-perhaps-known");
        }
    }
}
