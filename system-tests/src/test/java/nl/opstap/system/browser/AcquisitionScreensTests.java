package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.opstap.system.support.Account.BAS;
import static nl.opstap.system.support.Account.RIA;
import static nl.opstap.system.support.Account.SANNE;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.local.Stack;
import nl.opstap.platform.Ids;
import nl.opstap.system.support.Events;
import nl.opstap.system.support.Mailbox;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** An afternoon of winning places, on a phone: find, offer, judge, mail, and what the company says of it all on its own phone. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcquisitionScreensTests {
    private static final String PLACE = "Helpen in de kas (demo)";

    private final String run = Long.toString(Instant.now().getEpochSecond(), 36);
    private final String name = "Tomatenhof " + run + " (demo)";
    private final String mail = "kas-" + run + "@bedrijf.example";

    private UUID company = Ids.next();
    private String page = "";

    @BeforeAll
    void aCompanyWithoutAPlace(Stack stack) {
        var added = Visitor.loggedIn(RunningStack.gateway(stack), RIA)
                .post(
                        "/api/company/v1/companies",
                        Map.of(
                                "name", name,
                                "sector", "GREEN",
                                "channel", "FAIR",
                                "street", "Tomatenpad 7",
                                "postcode", "5763 BB",
                                "city", "Milheeze",
                                "phone", "0493 000 001",
                                "email", mail))
                .expect(201);
        company = UUID.fromString(added.path("id").asString());
        page = "/bedrijven/" + company;
    }

    @Test
    @Order(1)
    @Tag("COM-20")
    @Tag("COM-23")
    @Tag("COM-24")
    void aPlaceIsPutInTheListOnTheWayBackToTheCar(Stack stack, Browser browser) {
        try (var sanne = Person.onPhone(browser, stack, SANNE)) {
            sanne.menu("Bedrijven").isAt("Bedrijven in de regio").fill("Naam, plaats of werk", name);
            sanne.sees("Gevonden bedrijven").follow(name).isAt(name).sees("Nog geen stageplekken");
            sanne.follow("Nieuwe plek").isAt("Nieuwe plek");

            sanne.press("Zet in de lijst").sees("Vul dit in.").inspect("place-without-a-name");
            sanne.fill("Hoe heet de plek?", PLACE)
                    .fill("Wat doet de leerling?", "Planten water geven.\nPotten vullen.");
            sanne.tick("Extra pauzes").tick("Aangepaste tijden");
            sanne.choose("Is er uitzicht op een baan?", "Ja").choose("Is de begeleiding deskundig?", "Heel goed");
            sanne.inspect("place-filled-in");
            sanne.press("Zet in de lijst").isAt(name).sees(PLACE + " staat in de lijst");
            sanne.sees("Potten vullen.").sees("Begeleiding: Heel goed").inspect("company-with-a-place");
        }
    }

    @Test
    @Order(2)
    @Tag("COM-23")
    void whatChangedIsKeptWithWhoSaidSo(Stack stack, Browser browser) {
        try (var bas = Person.at(browser, stack, BAS)) {
            bas.open(page).isAt(name).follow("Wijzig " + PLACE).isAt(PLACE + " wijzigen");
            bas.fill("De dag begint om", "08:30").fill("De dag is klaar om", "15:00");
            bas.choose("Is de begeleiding deskundig?", "Goed").inspect("place-changed");
            bas.press("Bewaar").isAt(name).sees("De plek is gewijzigd").sees("08:30 – 15:00");

            bas.page().getByText("Hoe er geoordeeld is").click();
            bas.sees("Begeleiding: Heel goed").sees("VSO De Zwaluwhof (demo)").seesNot("Sanne Demo-Bakker, VSO");
            bas.inspect("place-with-its-judgements");
        }
    }

    @Test
    @Order(3)
    @Tag("COM-30")
    void anotherSchoolIsWarnedAndNotToldByWhom(Stack stack, Browser browser) {
        try (var sanne = Person.onPhone(browser, stack, SANNE)) {
            sanne.open(page).isAt(name).press("Leerlingen op weg naar werk: Past nu niet");
            sanne.fill("Waarom?", "Te druk in het seizoen").inspect("company-judged-on-a-phone");
            sanne.press(sanne.dialog(), "Bewaar oordeel")
                    .sees("Oordeel bewaard")
                    .sees("Te druk in het seizoen");
        }
        try (var bas = Person.at(browser, stack, BAS)) {
            bas.open(page).isAt(name).sees("Past volgens een school nu niet.").seesNot("Te druk in het seizoen");
            bas.inspect("company-with-a-warning");
            bas.menu("Bedrijven").fill("Naam, plaats of werk", name);
            bas.sees("past nu niet volgens een school: werk").inspect("companies-with-a-warning");
        }
    }

    @Test
    @Order(4)
    @Tag("COM-06")
    @Tag("COM-44")
    void theCompanySaysHowMuchItWantsOnItsOwnPhone(Stack stack, Browser browser) {
        try (var sanne = Person.onPhone(browser, stack, SANNE)) {
            sanne.open(page).isAt(name).press("Voeg iemand toe").fill("Naam", "Cor Demo-Kasteel");
            sanne.fill("Mailadres", mail).choose("Hoe komt u aan deze gegevens?", "zelf gegeven, weet van het delen");
            sanne.inspect("contact-person-on-a-phone");
            sanne.press(sanne.dialog(), "Bewaar").sees("Contactpersoon bewaard");
            sanne.press("Mail het bedrijf zijn pagina");
            sanne.press(sanne.dialog(), "Verstuur").sees("De mail gaat naar");
        }
        var link = linkIn(stack, "Wat scholen u nu vragen");
        try (var owner = Person.visitorOnPhone(browser, stack, "De ondernemer")) {
            owner.open(link).isAt("Wat scholen %s vragen".formatted(name)).sees("Er staat nu geen vraag open");
            owner.fill("Nieuwe vragen per maand", "2")
                    .press("Bewaar dit aantal")
                    .sees("Het aantal is bewaard");
            owner.inspect("company-page-on-a-phone");
        }
    }

    @Test
    @Order(5)
    @Tag("COM-31")
    void theCompanySaysHowTheSchoolGuidedInAMinuteOnItsPhone(Stack stack, Browser browser) {
        aStageEnds(stack);
        var link = linkIn(stack, "Hoe begeleidde de school deze stage?");
        try (var owner = Person.visitorOnPhone(browser, stack, "De ondernemer")) {
            owner.open(link).isAt("Hoe hielp VSO De Zwaluwhof (demo) u bij deze stage?");
            assertThat(owner.button(owner.page().locator("body"), "Verstuur")).isDisabled();
            owner.mark("Was de leerling goed voorbereid?", "Ja")
                    .mark("Was de school goed bereikbaar?", "Best wel")
                    .mark("Kwam de school vaak genoeg langs?", "Niet helemaal")
                    .mark("Deed de school wat was afgesproken?", "Ja")
                    .mark("Nog eens doen met deze school?", "Ja")
                    .fill("Wilt u nog iets zeggen?", "Bel gerust vaker");
            owner.inspect("company-evaluation-on-a-phone");
            owner.press("Verstuur").sees("Bedankt voor uw antwoord").inspect("company-evaluation-sent");

            owner.open("/").open(link).sees("Bedankt, we hebben uw antwoord al");
        }
        try (var sanne = Person.at(browser, stack, SANNE)) {
            sanne.open("/evaluaties")
                    .isAt("Wat bedrijven van onze begeleiding vinden")
                    .sees("Bel gerust vaker");
            sanne.inspect("evaluations-of-the-school");
        }
    }

    /** As placement-service tells it. */
    private void aStageEnds(Stack stack) {
        var today = StackClock.of(stack).today();
        try (var events = new Events(stack)) {
            events.tell(
                    "placement",
                    SANNE.tenant(),
                    new PlacementChanged(
                            Ids.next(),
                            Ids.next(),
                            "COMPLETED",
                            2,
                            null,
                            company,
                            List.of(),
                            today.minusWeeks(8),
                            today,
                            null,
                            List.of(),
                            null));
        }
    }

    private String linkIn(Stack stack, String subject) {
        var mailbox = new Mailbox(RunningStack.mailCatcher(stack), mail);
        return Patience.until("the mail " + subject, Duration.ofSeconds(60), () -> mailbox.newestLink(subject));
    }
}
