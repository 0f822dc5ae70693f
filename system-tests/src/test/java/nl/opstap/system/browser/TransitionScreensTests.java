package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lotte leaves school within a year: her route goes to the municipality, with what she shares and nothing else. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransitionScreensTests {
    private static final String LOTTE = "Lotte Demo-Hendriks";
    private static final String ROUTE = "De route van " + LOTTE;
    private static final String STRENGTHS = "Rustig en precies, werkt graag buiten";
    private static final String NEEDS = "Korte opdrachten, één tegelijk";
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Test
    @Order(1)
    @Tag("TRA-05")
    void theStagebegeleiderPlansAndWritesWhatShouldGoAlong(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.menu("Routes").reloadUntil(LOTTE).inspect("routes");
            sanne.follow(LOTTE).isAt(ROUTE);
            assumeTrue(
                    responsible(sanne).innerText().contains("Sanne"),
                    "this stack handed Lotte over before; start anew with ./opstap up --fresh");

            sanne.press("Actie toevoegen").press("In het plan zetten").sees("Kies wie het doet.");
            sanne.fill("Wat gaan we doen?", "Samen kijken bij twee kwekerijen")
                    .choose("Wie doet het?", LOTTE)
                    .fill(
                            "Wanneer is het klaar?",
                            StackClock.of(stack).today().plusMonths(2).toString())
                    .press("In het plan zetten");
            sanne.sees("De actie staat in het plan").sees("Samen kijken bij twee kwekerijen");

            sanne.choose("Onderdeel", "Waar ik goed in ben")
                    .fill("Tekst", STRENGTHS)
                    .press("Bewaren");
            sanne.sees("Het onderdeel is bewaard").sees(STRENGTHS);
            sanne.choose("Onderdeel", "Wat mij helpt op het werk")
                    .fill("Tekst", NEEDS)
                    .press("Bewaren");
            sanne.sees(NEEDS).inspect("route");
        }
    }

    @Test
    @Order(2)
    @Tag("GW-20")
    @Tag("GW-21")
    void lotteSharesOneThingWithTheMunicipality(Stack stack, Browser browser) {
        try (var lotte = Person.onPhone(browser, stack, Account.LOTTE)) {
            lotte.inspect("home");
            lotte.menu("Wat deel ik?").isAt("Wat deel ik?").inspect("sharing");

            if (strengths(lotte).getAttribute("aria-checked").equals("false")) {
                strengths(lotte).click();
                lotte.sees("Je deelt nu: Wat ik goed kan");
            }

            assertThat(strengths(lotte)).hasAttribute("aria-checked", "true");
            lotte.press("Wat ziet de gemeente?");
            lotte.sees(lotte.dialog(), "Dit ziet niemand daar").inspect("sharing-preview");
        }
    }

    @Test
    @Order(3)
    @Tag("TRA-10")
    @Tag("TRA-30")
    @Tag("TRA-31")
    @Tag("TRA-32")
    @Tag("TRA-37")
    void theMunicipalitySeesOnlyWhatIsSharedAcceptsAndIsResponsible(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE);
                var jasper = Person.at(browser, stack, Account.JASPER)) {
            sanne.menu("Routes").follow(LOTTE);
            if (sanne.page().getByText("Wacht op antwoord").count() == 0) {
                offer(sanne);
            }
            sanne.sees("Wacht op antwoord");
            assertThat(responsible(sanne)).containsText("Sanne");

            jasper.open("/").reloadUntil(LOTTE).inspect("home");
            jasper.follow("Bekijken").isAt(ROUTE).sees(STRENGTHS).seesNot(NEEDS);
            jasper.sees("1 onderdeel deelt de jongere niet met u.").inspect("route-offered");
            assertThat(responsible(jasper)).containsText("Sanne");

            jasper.menu("Overdrachten").inspect("handovers");
            jasper.press("Aannemen").sees("Je bent nu verantwoordelijk voor deze route");
            jasper.menu("Routes").follow(LOTTE);
            assertThat(responsible(jasper)).containsText("Jasper");
            assertThat(responsible(jasper)).not().containsText("Sanne");

            sanne.page().reload();
            sanne.settle();
            assertThat(responsible(sanne)).containsText("Jasper");
            assertThat(responsible(sanne)).not().containsText("Sanne");
            sanne.sees("Aangenomen").inspect("route-accepted");
        }
    }

    @Test
    @Order(4)
    @Tag("GW-20")
    @Tag("GW-30")
    @Tag("GW-31")
    void lotteReadsWhoLookedAndTakesBackWhatSheShared(Stack stack, Browser browser) {
        try (var lotte = Person.onPhone(browser, stack, Account.LOTTE);
                var jasper = Person.at(browser, stack, Account.JASPER)) {
            lotte.menu("Wie keek er?").isAt("Wie keek er in mijn dossier?");
            lotte.reloadUntil("Jasper").sees(Pattern.compile("^Jasper .*keek naar: "));
            lotte.sees("jobcoach, Gemeente Veenbeek (demo)").sees(Pattern.compile("^Sanne .*veranderde: "));
            // every part of a dossier has a name people know
            lotte.seesNot("ander deel van het dossier");
            assertThat(lotte.page().locator("main").innerText()).doesNotContainPattern("[A-Z]{3,}_[A-Z]+");
            lotte.inspect("who-looked");

            jasper.menu("Routes").follow(LOTTE).sees(STRENGTHS);
            lotte.menu("Wat deel ik?");
            strengths(lotte).click();
            assertThat(strengths(lotte)).hasAttribute("aria-checked", "false");

            Patience.until("the item to go from Jasper's screen", AT_ONCE, () -> {
                jasper.page().reload();
                jasper.settle().sees("deelt de jongere niet met u");
                return Optional.of(jasper)
                        .filter(it -> it.page().getByText(STRENGTHS).count() == 0);
            });
            jasper.inspect("route-withdrawn");
        }
    }

    private static void offer(Person sanne) {
        sanne.choose("Aan wie?", "Gemeente Veenbeek (demo)")
                .fill(
                        "Gesprek met de jongere",
                        StackClock.of(sanne.stack()).today().plusWeeks(1).toString())
                .press("Route aanbieden");
        sanne.inspect("handover-sure");
        sanne.press(sanne.dialog(), "Ja, aanbieden");
    }

    /** The switch in the part about the municipality. */
    private static Locator strengths(Person lotte) {
        return lotte.card("Met de gemeente")
                .getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("Wat ik goed kan"));
    }

    /** One block, with the one person who is. */
    private static Locator responsible(Person person) {
        return person.card("Verantwoordelijk");
    }
}
