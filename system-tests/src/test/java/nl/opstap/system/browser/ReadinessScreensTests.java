package nl.opstap.system.browser;

import com.microsoft.playwright.Browser;
import java.time.Instant;
import java.time.LocalDate;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the first form to "stagegeschikt": a new student, and everybody at the screen that is theirs. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadinessScreensTests {
    /** A student of this run's own, so that the stack may have been used before. */
    private final String run = Long.toString(Instant.now().getEpochSecond(), 36);

    private final String familyName = "Proef-" + run;
    private final String student = "Fenna " + familyName;

    @Test
    @Order(1)
    @Tag("SCH-01")
    @Tag("GW-27")
    void theMentorRegistersAStudentAndNoBsnGetsIn(Stack stack, Browser browser) {
        try (var marieke = Person.at(browser, stack, Account.MARIEKE)) {
            marieke.menu("Leerlingen").isAt("Mijn leerlingen").inspect("students");
            marieke.follow("Leerling inschrijven").isAt("Leerling inschrijven").press("Inschrijven");
            marieke.inspect("student-form-errors");
            var today = StackClock.of(stack).today();
            marieke.fill("Leerlingnummer", "111222333")
                    .fill("Voornaam", "Fenna")
                    .fill("Achternaam", familyName)
                    .fill("Geboortedatum", today.minusYears(16).minusMonths(2).toString())
                    .fill("Cijfers van de postcode thuis", "5751")
                    .choose("Gemeente", "Gemeente Veenbeek (demo)")
                    .fill("Klas", "V4a")
                    .choose("Opleiding", "Vso")
                    .fill("Verlaat de school", leaves(today).toString())
                    .mark("Uitstroomprofiel", "Arbeidsmarkt")
                    .tick("Korte instructies")
                    .press("Ouder of verzorger toevoegen")
                    .fill("Naam", "Ouder Proef")
                    .press("Inschrijven");
            marieke.sees("burgerservicenummer");

            marieke.fill("Leerlingnummer", "B-" + run).press("Inschrijven");

            marieke.isAt(student).sees("De leerling is ingeschreven").sees("Aanmelding door de mentor");
            marieke.inspect("student-new");
        }
    }

    @Test
    @Order(2)
    @Tag("SCH-10")
    void withoutTheAanmeldingNoStageIsStartedAndTheScreenSaysWhy(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            sanne.menu("Plaatsingen").follow("Start een stage").isAt("Een stage starten");
            sanne.choose("Voor welke leerling?", student + " (V4a)").mark("Welke soort stage?", "Oriënterend");

            // placement-service hears of a new student by an event
            sanne.pressUntil("Start een stage", "De aanmelding voor stage is nog niet gedaan.");

            sanne.sees("Vraag de mentor het aanmeldformulier in te vullen.").inspect("placement-refused");
        }
    }

    @Test
    @Order(3)
    @Tag("SCH-10")
    @Tag("SCH-11")
    @Tag("SCH-20")
    void theMentorSendsTheAanmeldingWithGoalsAndStartsTheTraining(Stack stack, Browser browser) {
        try (var marieke = Person.at(browser, stack, Account.MARIEKE)) {
            find(marieke);
            marieke.follow("Naar de aanmelding").isAt("Aanmelding voor externe stage");
            marieke.fill("Belangstelling", "Werkt graag buiten, met planten")
                    .fill("Mogelijkheden", "Rustig en precies")
                    .fill("Motivatie", "Wil graag een stage")
                    .fill("Gedrag op school", "Vriendelijk, vraagt hulp")
                    .press("Aanmelden");
            marieke.sees("Kies minstens één doel").inspect("aanmelding");

            marieke.tick("Leren samenwerken").tick("Kunnen doorzetten").press("Aanmelden");
            marieke.isAt(student).sees("De aanmelding is verstuurd");

            marieke.follow("Naar de training").isAt("Training voor de stage").inspect("training");
            marieke.page()
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName(java.util.regex.Pattern.compile("bijwerken$")))
                    .first()
                    .click();
            marieke.inspect("training-module");
            marieke.mark(marieke.dialog(), "Hoe ver is de leerling?", "Bezig").press(marieke.dialog(), "Opslaan");
            marieke.sees("De training is bijgewerkt").sees("Bezig");
        }
    }

    @Test
    @Order(4)
    @Tag("SCH-13")
    void theTeamleiderGivesTheStudentToAStagebegeleider(Stack stack, Browser browser) {
        try (var tom = Person.at(browser, stack, Account.TOM)) {
            find(tom);
            tom.choose("Stagebegeleider", "Sanne Demo-Bakker").press("Vastleggen");
            tom.sees("De stagebegeleider is vastgelegd").sees("Verdeeld in het stageoverleg");
            tom.inspect("student-assigned");
        }
    }

    @Test
    @Order(5)
    @Tag("PLA-04")
    void beforeTheIntakeTheSearchIsRefusedWithTheReasonOnTheScreen(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            find(sanne);
            sanne.follow("Start een stage").mark("Welke soort stage?", "Oriënterend");
            // that the mentor registered Fenna comes by an event too
            sanne.pressUntil("Start een stage", "Aangemeld");
            sanne.isAt(student);
            sanne.press("Start de intake").sees("Begin met zoeken");

            sanne.sees("Er is nog geen intakegesprek geweest.")
                    .sees("Voer het intakegesprek en leg het vast.")
                    .inspect("placement-blocked");
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                            sanne.button(sanne.page().locator("body"), "Begin met zoeken"))
                    .isDisabled();
        }
    }

    @Test
    @Order(6)
    @Tag("SCH-14")
    @Tag("SCH-15")
    void theStagebegeleiderHoldsTheIntakeAndDecidesTogetherWithTheMentor(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            var today = StackClock.of(stack).today().toString();
            find(sanne);
            sanne.follow("Naar het besluit")
                    .isAt("Klaar voor stage?")
                    .sees("Dit is nog nodig voordat u ja kunt zeggen")
                    .sees("Het intakegesprek met de stagebegeleider")
                    .inspect("decision-blocked");

            sanne.follow(student).follow("Naar het intakegesprek").isAt("Intake en gesprekken");
            sanne.fill("Datum van het gesprek", today)
                    .fill("Motivatie", "Fenna wil leren werken bij een kwekerij")
                    .fill("Leerdoelen", "Doorzetten en samenwerken")
                    .fill("Voorkeuren", "Buiten, niet te druk")
                    .tick("De leerling weet hoe het verder gaat")
                    .press("Gesprek vastleggen");
            sanne.sees("Het gesprek is vastgelegd").inspect("intake");

            sanne.follow(student).follow("Naar het besluit");
            sanne.mark("Is deze leerling klaar voor een externe stage?", "Ja, stagegeschikt")
                    .fill("Op welke dag sprak u de mentor (Marieke Demo-Vos)?", today)
                    .fill("Leerbaarheid", "Leert door voordoen")
                    .fill("Motivatie", "Gemotiveerd")
                    .fill("Gedrag", "Rustig")
                    .press("Besluit vastleggen");
            sanne.sees("Het besluit is vastgelegd")
                    .sees("Marieke Demo-Vos")
                    .sees("Sanne Demo-Bakker")
                    .inspect("decision");

            sanne.follow(student).sees("Deze leerling is klaar voor stage.");
            sanne.menu("Plaatsingen").follow(student);
            sanne.pressWhenAllowed("Begin met zoeken").sees("Zoek een plek").inspect("placement-searching");
        }
    }

    @Test
    @Order(7)
    @Tag("SCH-16")
    @Tag("SCH-60")
    void theFiveCriteriaGrowIntoAPictureAndTheDirectionIsDecidedTogether(Stack stack, Browser browser) {
        try (var sanne = Person.at(browser, stack, Account.SANNE)) {
            var today = StackClock.of(stack).today();
            find(sanne);
            sanne.follow("Vijf punten van stagegeschikt").isAt("Vijf punten van stagegeschikt");
            score(sanne, today.minusWeeks(6), "2 · Met veel hulp");
            score(sanne, today, "3 · Met een beetje hulp");
            sanne.sees("Zo groeit de leerling").inspect("criteria");

            sanne.follow(student).follow("Richtingsbesluit").isAt("Richtingsbesluit");
            sanne.choose("In welke richting gaat de leerling verder?", "Groen")
                    .fill("Datum van het besluit", today.toString())
                    .tick("Fenna deed mee en staat achter de keuze")
                    .fill("Waarom deze richting?", "Werkt rustig en precies met planten")
                    .press("Besluit vastleggen");
            sanne.sees("Noem de ouder of verzorger die meedeed").inspect("direction-without-parents");
            sanne.tick("Ouder Proef").press("Besluit vastleggen");
            sanne.sees("Het richtingsbesluit is vastgelegd")
                    .sees(student + ", Marieke Demo-Vos, Ouder Proef")
                    .inspect("direction");
        }
    }

    private static void score(Person person, LocalDate on, String degree) {
        person.fill("Datum", on.toString())
                .choose("Op tijd aanwezig", degree)
                .choose("Past zich aan de werksituatie aan", degree)
                .choose("Aanvaardt leiding", degree)
                .choose("Voert een opdracht juist uit", degree)
                .choose("Doet regelmatig eenvoudig werk", degree)
                .press("Score opslaan");
        person.sees("De score is opgeslagen").settle();
    }

    private static LocalDate leaves(LocalDate today) {
        return today.plusYears(2);
    }

    private void find(Person person) {
        person.menu("Leerlingen")
                .fill("Zoek op naam, klas of nummer", familyName)
                .follow(student);
        person.isAt(student);
    }
}
