package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Mailbox;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.StackDatabase;
import nl.opstap.system.support.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** One stage of Daan, from the search to the certificate: five people, each at the screen that is theirs. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlacementScreensTests {
    private static final UUID DAAN = UUID.fromString("0190a000-0000-7000-8000-000000000206");
    private static final LocalDate BORN = LocalDate.of(2009, 5, 14);
    private static final String GOAL = "Leren samenwerken";
    private static final String OTHER_GOAL = "Kunnen doorzetten";
    private static final String TOLD = "Ik heb stekjes gepot";
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Of this run, so that the newest mail is the right one. */
    private final String companyMail =
            "begeleider-%d@kwekerij.example".formatted(Instant.now().getEpochSecond());

    private String placement = "";
    private String company = "";

    @BeforeAll
    void daanIsReady(Stack stack) {
        ReadyStudent.prepare(stack, DAAN);
    }

    @Test
    @Order(1)
    void theStagebegeleiderStartsAStageAndSaysWhatIsSought(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            var today = StackClock.of(stack).today();
            sanne.menu("Plaatsingen").inspect("placements");
            sanne.follow("Start een stage")
                    .choose("Voor welke leerling?", "Daan Demo-Peters (V5a)")
                    .mark("Welke soort stage?", "Oriënterend")
                    .inspect("placement-open");
            sanne.pressUntil("Start een stage", "De stage is gestart").isAt("Daan Demo-Peters");
            placement = sanne.page().url().replaceAll(".*/plaatsingen/([0-9a-f-]+).*", "$1");

            sanne.pressWhenAllowed("Start de intake").pressWhenAllowed("Begin met zoeken");
            sanne.tick("maandag")
                    .fill("Van", today.toString())
                    .fill("Tot en met", today.plusWeeks(8).toString())
                    .fill("Hoogstens hoeveel kilometer?", "60")
                    .tick("Groen")
                    .tick("Vaste begeleider")
                    .tick(GOAL)
                    .tick(OTHER_GOAL)
                    .press("Opslaan");

            sanne.sees("maandag").sees(GOAL + "; ").inspect("placement-profile");
            sanne.open("/plaatsingen?weergave=bord").sees("Kennismaken").inspect("placements-board");
        }
    }

    @Test
    @Order(2)
    @Tag("PLA-25")
    @Tag("PLA-26")
    void aFairRoundOfTheRegionProposesAPlaceAndASchoolReadsWhyForItsOwnStudents(Stack stack, Browser browser) {
        var today = StackClock.of(stack).today();
        var round = Visitor.loggedIn(RunningStack.gateway(stack), Account.RIA)
                .post(
                        "/api/placement/v1/allocation-rounds",
                        Map.of(
                                "title", "Ronde van " + today,
                                "from", today.toString(),
                                "until", today.plusWeeks(4).toString()))
                .expect(201)
                .path("id")
                .asString();
        try (var sanne = Person.at(browser, stack, Account.SANNE);
                var ria = Person.at(browser, stack, Account.RIA)) {
            sanne.menu("Verdeelrondes").inspect("rounds");
            sanne.open("/verdeelrondes/" + round).tick("Daan Demo-Peters").press("Meld 1 leerling aan");
            sanne.sees("1 leerling in deze ronde").inspect("round-entered");

            ria.open("/verdeelrondes/" + round).press("Bereken het voorstel");
            ria.press(ria.dialog(), "Sluit en bereken").sees("Het voorstel is klaar");
            ria.sees("Plek bij wie het eerst komt").seesNot("Daan Demo-Peters").inspect("round-numbers");

            sanne.open("/verdeelrondes/" + round).sees("Plek voorgesteld");
            sanne.sees(Pattern.compile("keus 1 van \\d+")).inspect("round-proposal");
        }
    }

    @Test
    @Order(3)
    @Tag("PLA-20")
    @Tag("PLA-21")
    @Tag("COM-22")
    void placesComeInOrderWithReasonsAndTheAskedSeatShowsInTheNumbersOfTheRegion(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE);
                var ria = Person.at(browser, stack, Account.RIA)) {
            ria.menu("Regio in cijfers").isAt("Stageplekken en vraag in de regio");
            assertThat(ria.page().locator(".op-chart__canvas svg").first()).isVisible();
            var held = ria.number("Vastgehouden");
            ria.inspect("monitor");

            sanne.menu("Plaatsingen").follow("Daan Demo-Peters");
            sanne.open("/plaatsingen/" + placement).follow("Zoek een plek").isAt("Plekken die passen");
            var first = sanne.page().locator("ol.op-list > li").first();
            company = first.getByRole(AriaRole.HEADING).innerText().replaceFirst("^1\\. ", "");
            first.getByText("Waarom deze punten?").click();
            sanne.sees(first, "van 25").sees(Pattern.compile("\\d+ plekken vallen af"));
            sanne.inspect("matching");

            sanne.press(first, "Vraag deze plek");

            sanne.sees("De plek bij " + company + " is voor u vastgehouden").inspect("matching-granted");
            assertThat(ria.figure("Vastgehouden")).not().hasText(String.valueOf(held));
            ria.inspect("monitor-held");
        }
    }

    @Test
    @Order(4)
    @Tag("COM-44")
    void theCompanySaysYesOnItsOwnPageWithoutAnAccount(Stack stack, Browser browser) {
        var mail = "eigenpagina-" + placement + "@bedrijf.example";
        try (var sanne = Person.at(browser, stack, Account.SANNE);
                var gerrit = Person.visitor(browser, stack, "gerrit")) {
            // Companies of one name are several.
            var id = new StackDatabase(stack, "company")
                    .texts("""
                    select p.company_id from seat_request r join place p on p.region_id = r.region_id and p.id = r.place_id
                    where r.state = 'HELD' and r.placement_id = '%s'""".formatted(placement))
                    .getFirst();
            Visitor.loggedIn(RunningStack.gateway(stack), Account.SANNE)
                    .post(
                            "/api/company/v1/companies/" + id + "/contact-persons",
                            Map.of("name", "Gerrit Groen", "email", mail, "source", "PERSON_AGREED"))
                    .expect(201);
            sanne.open("/bedrijven/" + id).sees("Wat scholen nu vragen").sees("Nog geen antwoord");
            sanne.press("Mail het bedrijf zijn pagina").inspect("company-page-send");
            sanne.press(sanne.dialog(), "Verstuur").sees("De mail gaat naar Gerrit Groen");

            var mailbox = new Mailbox(RunningStack.mailCatcher(stack), mail);
            gerrit.open(Patience.until(
                    "the mail with the company's page", Duration.ofMinutes(1), () -> mailbox.newestLink("scholen")));
            gerrit.isAt("Wat scholen " + company + " vragen").sees("VSO De Zwaluwhof (demo)");
            gerrit.inspect("company-page");
            gerrit.press("Ja, kom kennismaken: VSO De Zwaluwhof (demo)").sees("U zei ja. De school neemt contact op.");
            gerrit.fill("Nieuwe vragen per maand", "4").press("Bewaar dit aantal");
            gerrit.sees("U krijgt hoogstens 4 nieuwe vragen per maand.").inspect("company-page-answered");

            sanne.open("/bedrijven/" + id).sees("Bedrijf zei ja").inspect("company-said-yes");
        }
    }

    @Test
    @Order(5)
    @Tag("PLA-22")
    @Tag("PLA-29")
    void theyMeetAndBothSayThatItClicks(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE);
                var daan = Person.onPhone(browser, stack, Account.DAAN)) {
            sanne.open("/plaatsingen/" + placement).pressWhenAllowed("Plan de kennismaking");
            sanne.sees("De leerling zei: nog niets.");
            sanne.fill("Naam", "Gerrit Groen").fill("E-mailadres", companyMail).press("Opslaan");
            sanne.sees("Gerrit Groen");
            var today = StackClock.of(stack).today();
            sanne.fill("Datum van de kennismaking", today.toString());
            sanne.tick("Het stagecontract").tick("De leerdoelen en het werk").press("Bewaar de kennismaking");
            sanne.sees("Bijgehouden door Sanne").inspect("placement-meeting");

            // what was fetched before counts as fresh for some seconds
            daan.open("/").sees("Vertel of het klikt");
            daan.menu("Mijn stage").isAt("Mijn stage").sees(company).sees("Kennismaking op het werk");
            daan.sees("Het stagecontract").inspect("my-placement");
            daan.press("Ja");
            assertThat(daan.button(daan.page().locator("body"), "Ja").first()).hasAttribute("aria-pressed", "true");

            sanne.open("/plaatsingen/" + placement).sees("De leerling zei: Ja.");
            sanne.press("Ja").pressWhenAllowed("Spreek de stage af").sees("Contract");
            sanne.inspect("placement-agreed");
        }
    }

    @Test
    @Order(6)
    @Tag("PLA-12")
    void theTimesAreAgreedWithinTheLawAndTheStudentReadsThem(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE);
                var daan = Person.onPhone(browser, stack, Account.DAAN)) {
            sanne.open("/plaatsingen/" + placement).sees("De werktijden zijn nog niet afgesproken.");
            sanne.fill("Begint om", "08:00").fill("Houdt op om", "15:30").choose("Pauze", "0 minuten");
            sanne.sees("Bij elkaar 7,5 uur stage per week").press("Bewaar de werktijden");
            sanne.sees("Maandag heeft 0 minuten pauze").sees("Spreek een pauze van 30 minuten af");
            sanne.inspect("working-hours-refused");
            sanne.choose("Pauze", "30 minuten").press("Bewaar de werktijden");
            sanne.sees("De werktijden zijn bewaard").seesNot("De werktijden zijn nog niet afgesproken.");
            sanne.inspect("working-hours");

            // what was fetched before counts as fresh for some seconds
            daan.open("/")
                    .menu("Mijn stage")
                    .sees("8.00 tot 15.30 uur, 30 minuten pauze")
                    .inspect("my-working-hours");
        }
    }

    @Test
    @Order(7)
    @Tag("PLA-30")
    @Tag("PLA-31")
    @Tag("PLA-32")
    @Tag("PLA-33")
    @Tag("PLA-34")
    @Tag("PLA-35")
    @Tag("GW-03")
    void theCompanyChecksTheContractAndThenEverybodySignsOnTheirOwnScreen(Stack stack, Browser browser)
            throws IOException {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open("/plaatsingen/" + placement).follow("Contract").press("Maak het contract");
            sanne.sees("Het bedrijf leest het eerst")
                    .seesNot("Tijd om te tekenen")
                    .inspect("contract-checking");
        }
        var first = link(stack, "stagecontract");
        try (var gerrit = Person.visitor(browser, stack, "gerrit")) {
            gerrit.open(first).isAt("Wilt u het stagecontract tekenen?");
            gerrit.press("Er klopt iets niet")
                    .fill("Wat klopt er niet?", "De pauze is drie kwartier")
                    .inspect("link-contract-wrong");
            gerrit.press("Verstuur").sees("Dank u wel, de stagebegeleider weet het");
        }
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open("/plaatsingen/" + placement)
                    .sees("De pauze is drie kwartier")
                    .inspect("contract-objection");
            sanne.choose("Pauze", "45 minuten").press("Bewaar de werktijden").sees("De werktijden zijn bewaard");
            sanne.open("/plaatsingen/" + placement + "/contract").press("Maak het contract");
            sanne.sees("Wie heeft getekend?").inspect("contract");
        }
        var mailbox = new Mailbox(RunningStack.mailCatcher(stack), companyMail);
        var link = Patience.until(
                "the link to the corrected contract",
                SOON,
                () -> mailbox.newestLink("stagecontract").filter(newest -> !newest.equals(first)));
        try (var gerrit = Person.visitor(browser, stack, "gerrit")) {
            gerrit.open(link).isAt("Wilt u het stagecontract tekenen?").inspect("link-contract");
            var pdf = gerrit.page().waitForDownload(() -> gerrit.press("Lees het contract (pdf)"));
            org.assertj.core.api.Assertions.assertThat(
                            new String(Files.readAllBytes(pdf.path()), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            // a mail scanner that looks uses nothing up
            gerrit.page().reload();
            gerrit.isAt("Wilt u het stagecontract tekenen?");
            gerrit.tick("Ik heb het gelezen en ben het ermee eens")
                    .press("Teken")
                    .sees("Uw handtekening is bewaard.");
            gerrit.inspect("link-signed");
        }
        try (var again = Person.visitor(browser, stack, "again")) {
            again.open(link).isAt("Deze link werkt niet meer").sees("De link is gebruikt of verlopen");
            again.inspect("link-used");
        }
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open("/plaatsingen/" + placement + "/contract");
            sign(sanne);
        }
        try (var daan = Person.onPhone(browser, stack, Account.DAAN)) {
            daan.menu("Mijn stage");
            followTo(daan, "Contract", "/contract");
            daan.inspect("contract");
            sign(daan);
        }
        if (BORN.plusYears(18).isAfter(StackClock.of(stack).today())) {
            try (var petra = Person.at(browser, stack, Account.PETRA)) {
                petra.sees("Lees en teken het contract").inspect("home");
                petra.menu("De stage").inspect("my-placement");
                followTo(petra, "Contract", "/contract");
                sign(petra);
            }
        }
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open("/plaatsingen/" + placement + "/contract").sees("Iedereen heeft getekend");
            sanne.sees("Gerrit Groen (bedrijf)").seesNot("nog niet").inspect("contract-complete");
        }
    }

    @Test
    @Order(8)
    @Tag("SCH-41")
    void aDayIsToldOnAPhoneWithoutAConnectionAndSentOnce(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            // on its first day a signed stage starts by itself
            sanne.open("/plaatsingen/" + placement).reloadUntil("Begin met afronden");
        }
        try (var daan = Person.onPhone(browser, stack, Account.DAAN)) {
            if (StackClock.of(stack).isMoved()) {
                daan.page().clock().setFixedTime(Date.from(StackClock.of(stack).now()));
            }
            daan.open("/").inspect("home");
            daan.menu("Mijn dag").isAt("Hoe was het vandaag?").inspect("day-mood");
            daan.page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            daan.context().setOffline(true);
            daan.page().reload();
            daan.isAt("Hoe was het vandaag?").press("Goed");
            daan.press("Gewerkt").press("Samen gewerkt").inspect("day-did");
            daan.press("Verder").press("Goed").press("Gaat wel");
            daan.fill("Wil je er iets over vertellen?", TOLD).press("Klaar");

            daan.sees("Nog niet verstuurd").sees("Het staat op je telefoon.").inspect("day-not-sent");

            daan.context().setOffline(false);
            assertThat(daan.page().getByText("Nog niet verstuurd")).hasCount(0);
            daan.sees("Klaar voor vandaag").inspect("day-sent");
        }
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open("/plaatsingen/" + placement)
                    .follow("Logboek")
                    .isAt("Logboek")
                    .sees(TOLD);
            assertThat(sanne.page().getByText(TOLD)).hasCount(1);
            sanne.sees("Gewerkt, Samen gewerkt").sees(OTHER_GOAL).inspect("logbook");
        }
    }

    @Test
    @Order(9)
    @Tag("PLA-40")
    @Tag("PLA-41")
    @Tag("PLA-43")
    void aSickReportReachesTheCompanyWithoutAnAccountAndWhoSentItSeesThat(Stack stack, Browser browser) {
        var minor = BORN.plusYears(18).isAfter(StackClock.of(stack).today());
        try (var sanne = Person.at(browser, stack, Account.SANNE);
                var home = Person.onPhone(browser, stack, minor ? Account.PETRA : Account.DAAN);
                var gerrit = Person.visitor(browser, stack, "gerrit")) {
            sanne.open("/")
                    .fill("Telefoonnummer", "040 2345678")
                    .press("Bewaren")
                    .sees("Je nummer is bewaard.");

            home.open("/")
                    .sees(minor ? "Is Daan Demo-Peters ziek?" : "Ben je ziek?")
                    .inspect("home-sick");
            followTo(home, "Ziek melden", "/ziek");
            home.isAt("Ziek melden").sees("040 234 5678").inspect("sick");
            home.press("Ziek melden").sees("De ziekmelding is verstuurd").inspect("sick-sent");

            gerrit.open(link(stack, "afgemeld")).isAt("Daan Demo-Peters is afgemeld");
            gerrit.sees(minor ? "Ouder of verzorger" : "De stagiair zelf")
                    .sees("040 234 5678")
                    .inspect("link-sick");
            gerrit.press("Ik weet het").sees("Dank u wel");

            home.open("/").sees("Het bedrijf heeft het gelezen");
            sanne.open("/plaatsingen/" + placement).follow("Aanwezigheid").isAt("Aanwezigheid");
            sanne.sees("Ziek gemeld").inspect("attendance");
        }
    }

    @Test
    @Order(10)
    @Tag("SCH-30")
    @Tag("SCH-33")
    void aVisitAsksForItsReportAndWhatWasSeenAtWorkBecomesASchoolGoal(Stack stack, Browser browser) {
        var dossier = "/leerlingen/" + DAAN + "/dossier";
        var today = StackClock.of(stack).today();
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open(dossier).isAt("Dossier van de stages").press("Ik ben op bezoek geweest");
            sanne.fill("Op welke dag was het bezoek?", today.toString()).press(sanne.dialog(), "Bezoek vastleggen");
            sanne.sees("Verslag ontbreekt").inspect("dossier-missing");
            sanne.open("/plaatsingen/" + placement).sees("Verslag ontbreekt").follow("Schrijf het verslag");

            sanne.isAt("Dossier van de stages").press("Schrijf het verslag");
            sanne.fill("Wat is gezien en besproken?", "Daan pot zelf stekjes op")
                    .fill("Wat is afgesproken?", "Volgende week ook verkopen")
                    .inspect("report")
                    .press(sanne.dialog(), "Verslag opslaan");
            sanne.sees("Het verslag is opgeslagen").seesNot("Verslag ontbreekt");

            sanne.press("Vertel het de mentor");
            sanne.choose("Om welke vaardigheid gaat het?", "Rekenen")
                    .fill("Wat zag u?", "Telt de potten verkeerd")
                    .inspect("feedback")
                    .press(sanne.dialog(), "Versturen");
            sanne.sees("De mentor krijgt bericht").sees("Wacht op de mentor");
        }
        try (var marieke = Person.at(browser, stack, Account.MARIEKE)) {
            marieke.open("/").sees("Nieuws van de stage");
            marieke.open(dossier).press("Maak er een doel van");
            marieke.fill("Wat gaat de leerling op school leren?", "Tellen tot honderd met potten")
                    .fill(
                            "Wanneer kijkt u of het doel is gehaald?",
                            today.plusWeeks(6).toString())
                    .press(marieke.dialog(), "Opslaan");
            marieke.sees("Doel op school").press("Doel is gehaald");
            marieke.fill("Hoe weet u dat het doel is gehaald?", "Vulde drie kratten van honderd")
                    .press(marieke.dialog(), "Opslaan");
            marieke.sees("Doel gehaald").inspect("dossier");
        }
    }

    @Test
    @Order(11)
    @Tag("PLA-37")
    void aLongerStageHasASeatFirstAndCountsWhenAllFourHaveSignedAnew(Stack stack, Browser browser) {
        var until = StackClock.of(stack).today().plusWeeks(10);
        var agreements = "/plaatsingen/" + placement + "?tab=agreements";
        var mailbox = new Mailbox(RunningStack.mailCatcher(stack), companyMail);
        var before = mailbox.newestLink("stagecontract");
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open(agreements).press("Wijzig de afspraken");
            sanne.fill("De stage duurt tot en met", until.toString()).inspect("amendment-form");
            sanne.press("Stuur ter ondertekening")
                    .sees("Wacht op handtekeningen")
                    .inspect("amendment");
        }
        try (var gerrit = Person.visitor(browser, stack, "gerrit")) {
            gerrit.open(Patience.until(
                    "the link to the amendment",
                    SOON,
                    () -> mailbox.newestLink("stagecontract").filter(link -> !before.equals(Optional.of(link)))));
            gerrit.isAt("Wilt u de wijziging van het stagecontract tekenen?").inspect("link-amendment");
            gerrit.tick("Ik heb het gelezen en ben het ermee eens").press("Teken");
            gerrit.sees("Uw handtekening is bewaard.");
        }
        try (var daan = Person.onPhone(browser, stack, Account.DAAN)) {
            daan.open(agreements).sees("Wacht op handtekeningen").inspect("amendment");
            daan.follow("Lees en teken").sees("Wijziging 1: geldt vanaf").inspect("contract-amended");
            sign(daan);
        }
        if (BORN.plusYears(18).isAfter(StackClock.of(stack).today())) {
            try (var petra = Person.at(browser, stack, Account.PETRA)) {
                petra.open("/plaatsingen/" + placement + "/contract");
                sign(petra);
            }
        }
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open("/plaatsingen/" + placement + "/contract").inspect("contract-amended");
            sign(sanne);
            sanne.sees("Iedereen heeft getekend");
            sanne.open(agreements).sees("Geldt vanaf").seesNot("Wacht op handtekeningen");
            sanne.inspect("placement-agreements");
            sanne.open("/plaatsingen/" + placement + "?tab=guidance").inspect("placement-guidance");
            sanne.open("/plaatsingen/" + placement + "?tab=problems").inspect("placement-problems");
        }
    }

    @Test
    @Order(12)
    @Tag("PLA-60")
    @Tag("PLA-61")
    void companyAndSchoolAssessApartAndSettleWhereTheyDiffer(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.open("/plaatsingen/" + placement).press("Begin met afronden");
            sanne.follow("Beoordeling").press("Vraag de eindbeoordeling").sees("wacht op bedrijf");
            sanne.inspect("assessment");

            var link = link(stack, "beoordelen");
            try (var gerrit = Person.visitor(browser, stack, "gerrit")) {
                gerrit.open(link).isAt("Hoe ging de stage?").inspect("link-assess");
                gerrit.mark(GOAL, "Heel goed").mark(OTHER_GOAL, "Goed").press("Verstuur");
                gerrit.sees("Dank u wel, uw oordeel is bewaard.");
                gerrit.page().reload();
                gerrit.sees("De link is gebruikt of verlopen");
            }

            sanne.mark(GOAL, "Goed").mark(OTHER_GOAL, "Goed").press("Verstuur");
            sanne.sees("Hierover verschilt het oordeel")
                    .sees("bedrijf Heel goed, school Goed")
                    .inspect("assessment-differs");
            sanne.mark(GOAL, "Heel goed").mark(OTHER_GOAL, "Goed").press("Verstuur");
            sanne.sees("Samen vastgesteld").inspect("assessment-settled");
        }
    }

    @Test
    @Order(13)
    @Tag("PLA-63")
    @Tag("SCH-40")
    void theCertificateIsThereOnlyAfterThreeSignatures(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            var screen = "/plaatsingen/" + placement + "/beoordeling";
            sanne.open(screen).press("Maak het certificaat");
            sanne.press("Teken het certificaat").sees("getekend");
            try (var daan = Person.onPhone(browser, stack, Account.DAAN)) {
                daan.menu("Mijn stage");
                followTo(daan, "Beoordeling", "/beoordeling");
                daan.press("Teken het certificaat");
                assertThat(daan.button(daan.page().locator("body"), "Teken het certificaat"))
                        .hasCount(0);
                daan.inspect("certificate");
            }
            sanne.open(screen).seesNot("Download (pdf)");

            try (var gerrit = Person.visitor(browser, stack, "gerrit")) {
                gerrit.open(link(stack, "certificaat"))
                        .isAt("Wilt u het stagecertificaat tekenen?")
                        .inspect("link-certificate");
                gerrit.tick("Ik heb het gelezen en ben het ermee eens").press("Teken");
                gerrit.sees("Uw handtekening is bewaard.");
            }

            sanne.open(screen).sees("Download (pdf)").inspect("certificate");
            sanne.follow("Terug naar de stage").pressWhenAllowed("Rond de stage af");
            sanne.sees("Afgerond").inspect("placement-completed");
        }
        try (var daan = Person.onPhone(browser, stack, Account.DAAN)) {
            daan.menu("Mijn klapper")
                    .isAt("Mijn stageklapper")
                    .sees("heel goed")
                    .sees("Certificaat");
            daan.inspect("klapper");
        }
    }

    private static void sign(Person person) {
        person.tick("Ik heb het gelezen en ben het ermee eens").press("Teken");
        person.sees(person.dialog(), "Na het tekenen kun je niet meer terug.");
        person.press(person.dialog(), "Teken");
        assertThat(person.page().getByText("Tijd om te tekenen")).hasCount(0);
    }

    /** Of several stages on one screen, the one of this run. */
    private void followTo(Person person, String link, String screen) {
        person.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .and(person.page().locator("[href$='" + placement + screen + "']"))
                .first()
                .click();
        person.settle();
    }

    private String link(Stack stack, String subject) {
        var mailbox = new Mailbox(RunningStack.mailCatcher(stack), companyMail);
        return Patience.until("the mail about " + subject, SOON, () -> mailbox.newestLink(subject));
    }
}
