package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.opstap.system.support.Account.RIA;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.opstap.local.Stack;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator's first hour: what is there to do, who gets how much, and where in the region it is. */
@ExtendWith({RunningStack.class, Chromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoordinatorScreensTests {

    @BeforeAll
    void aRegionThatAgreedNothingYet(Stack stack) {
        Visitor.loggedIn(RunningStack.gateway(stack), RIA)
                .put("/api/company/v1/request-limits", Map.of("perMonth", Map.of()))
                .expect(200);
    }

    @Test
    @Tag("COM-41")
    void theFirstPageSaysWhatTheRegionNeedsAndIsSilentOnceThatIsDone(Stack stack, Browser browser) {
        try (var ria = Person.at(browser, stack, RIA)) {
            ria.open("/").isAt("De regio").sees("Dit kunt u doen").inspect("first-page-of-the-coordinator");
            ria.follow("Spreek af hoeveel vragen een bedrijf krijgt").isAt("Contactkalender");
            ria.fill("250 mensen of meer", "12").press("Bewaar").sees("De grenzen van de regio zijn bewaard");

            ria.open("/").isAt("De regio").sees("De regio nu").seesNot("Spreek af hoeveel vragen een bedrijf krijgt");
        }
    }

    @Test
    @Tag("REG-01")
    void aGemeenteIsSeenOnTheMapAndItsNumberOpensItsCompanies(Stack stack, Browser browser) {
        try (var ria = Person.at(browser, stack, RIA)) {
            ria.menu("Regio in cijfers").isAt("Stageplekken en vraag in de regio");
            assertThat(ria.page()
                            .getByRole(
                                    AriaRole.REGION,
                                    new Page.GetByRoleOptions().setName("Kaart van plekken per gemeente"))
                            .getByText("Deurne"))
                    .isVisible();

            ria.follow(ria.card("Plekken en vraag per gemeente"), "Deurne").isAt("Bedrijven in de regio");
            assertThat(ria.page().getByLabel("Gemeente")).hasValue("Deurne");
            ria.sees("Gevonden bedrijven").sees("Liessel").inspect("companies-of-a-gemeente");
        }
    }
}
