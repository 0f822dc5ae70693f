package nl.opstap.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A morning at school: the mentor's, the stageoverleg's, and what a student sees of it. The people are made up. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MorningScreensTests {
    private static final List<String> NEW = List.of("Ada", "Ben", "Cleo");

    /** Three new students, the mentor's part of two intakes, and the list of the own class. */
    @Test
    @Order(1)
    @Tag("SCH-01")
    @Tag("SCH-10")
    @Tag("GW-50")
    void aMentorsMorningIsDoneByTheKeysAlone(Stack stack, Browser browser) {
        try (var marieke = Person.at(browser, stack, Account.MARIEKE)) {
            var keys = new Keys(marieke);
            marieke.open("/");
            for (var name : NEW) {
                register(marieke, keys, name);
                if (!name.equals("Cleo")) {
                    applyForAStage(marieke, keys);
                }
            }

            keys.command("Importeer een lijst met leer");
            marieke.isAt("Leerlingen importeren");
            keys.chooseFile("Kies een bestand of sleep het hierheen")
                    .setFiles(new FilePayload("mijn klas.csv", "text/csv", ownClass()));
            marieke.isAt("mijn klas.csv").sees("U brengt uw eigen klas");
            marieke.inspect("morning-own-class");
            keys.press("Neem 2 leerlingen over");
            marieke.sees("De lijst is overgenomen").sees("2 leerlingen erbij");

            keys.command("Ochtendkind");
            for (var name : List.of("Ada", "Ben", "Cleo", "Dirk", "Evi")) {
                marieke.sees(name + " van der Ochtendkind");
            }
            keys.wereEnough();
        }
    }

    private static void register(Person marieke, Keys keys, String name) {
        keys.command("Schrijf een leerling in");
        marieke.isAt("Leerling inschrijven");
        keys.type("Leerlingnummer", "OCHTEND-" + name)
                .type("Voornaam", name)
                .type("Tussenvoegsel", "van der")
                .type("Achternaam", "Ochtendkind")
                .type("Geboortedatum", "14052010")
                .type("Klas", "O5a")
                .type("Opleiding", "Vso")
                .type("Verlaat de school", "14072029")
                .tick("Arbeidsmarkt")
                .tick("Vaste begeleider")
                .press("Inschrijven");
        marieke.isAt(name + " van der Ochtendkind");
    }

    private static void applyForAStage(Person marieke, Keys keys) {
        keys.press("Naar de aanmelding");
        marieke.isAt("Aanmelding voor externe stage");
        keys.type("Belangstelling", "Dieren")
                .type("Mogelijkheden", "Werkt door")
                .type("Motivatie", "Wil graag beginnen")
                .type("Gedrag op school", "Rustig")
                .tick("Leiding accepteren in een werksituatie")
                .press("Aanmelden");
        marieke.sees("Aanmelding door de mentor");
    }

    @Test
    @Order(2)
    @Tag("SCH-13")
    void theOverlegSeesWhatEverybodyCarriesDividesAndTakesItBack(Stack stack, Browser browser) {
        try (var tom = Person.at(browser, stack, Account.TOM)) {
            tom.menu("Overleg").isAt("Stageoverleg").sees("Wat iedereen nu heeft");
            divide(tom);
            tom.sees("1 erbij").inspect("overleg-chosen");
            tom.press("Leg 2 verdelingen vast")
                    .sees("2 leerlingen zijn verdeeld")
                    .seesNot("Ada van der Ochtendkind");

            tom.press("Ongedaan maken").sees("Ada van der Ochtendkind").sees("Ben van der Ochtendkind");
            divide(tom);
            tom.press("Leg 2 verdelingen vast").sees("2 leerlingen zijn verdeeld");

            tom.open("/leerlingen?q=Ada").follow("Ada van der Ochtendkind");
            tom.sees("Verdeeld in het stageoverleg: woont vlakbij").inspect("student-divided");
        }
    }

    private static void divide(Person tom) {
        for (var name : List.of("Ada", "Ben")) {
            tom.page()
                    .getByLabel("Wie begeleidt " + name + " van der Ochtendkind?")
                    .selectOption(new SelectOption().setIndex(name.equals("Ada") ? 1 : 2));
        }
        tom.fill("Wat is afgesproken?", "woont vlakbij");
    }

    @Test
    @Order(3)
    @Tag("SCH-20")
    void theMentorNotesTheTrainingOfAGroupFromTodaysList(Stack stack, Browser browser) {
        try (var marieke = Person.at(browser, stack, Account.MARIEKE)) {
            marieke.open("/").sees("Training begint nog").inspect("today-of-a-mentor");
            marieke.tick("Ada van der Ochtendkind · O5a")
                    .tick("Ben van der Ochtendkind · O5a")
                    .press("Noteer training voor 2 leerlingen");
            marieke.sees(marieke.dialog(), "Wie al verder is").inspect("train-together");
            marieke.press(marieke.dialog(), "Noteer").sees("De training is genoteerd voor 2 leerlingen");

            marieke.open("/leerlingen?q=Ben")
                    .follow("Ben van der Ochtendkind")
                    .follow("Naar de training")
                    .sees("Bezig");
        }
    }

    @Test
    @Order(4)
    @Tag("SCH-03")
    @Tag("SCH-04")
    void theTrajectIsAPictureThatTheMentorPlansAndTheStudentSees(Stack stack, Browser browser) {
        try (var marieke = Person.at(browser, stack, Account.MARIEKE);
                var daan = Person.onPhone(browser, stack, Account.DAAN)) {
            marieke.open("/leerlingen?q=Daan")
                    .follow("Daan Demo-Peters")
                    .follow("Traject")
                    .isAt("Traject");
            marieke.press("Maak het eerste plan").inspect("traject-form");
            plan(marieke, 1, "2025-09-01", "2026-07-10");
            marieke.press("Nog een fase");
            plan(marieke, 2, "2026-06-01", "2027-07-09");
            marieke.fill("Waarom dit plan?", "Besproken op de startavond").press("Sla het plan op");
            marieke.sees("Deze fase begint voordat de vorige fase klaar is.");
            plan(marieke, 2, "2026-08-24", "2027-07-09");
            marieke.press("Sla het plan op").sees("Het plan is opgeslagen als nieuwe versie");
            marieke.sees("2 · Oriënterende stage").sees("Versie 1").inspect("traject");

            daan.open("/mijn-weg").isAt("Mijn weg naar werk").sees("2 · Kijken wat bij je past");
            daan.inspect("own-traject");
            daan.open("/").sees("Mijn weg naar werk").inspect("home-with-traject");
        }
    }

    private static void plan(Person marieke, int number, String from, String until) {
        var row = marieke.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Fase " + number + " van het plan"));
        row.getByLabel("Van", new Locator.GetByLabelOptions().setExact(true)).fill(from);
        row.getByLabel("Tot en met").fill(until);
    }

    private static byte[] ownClass() {
        return """
                Leerlingnummer;Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Uitstroomprofiel;Verwachte uitstroomdatum
                OCHTEND-Dirk;Dirk;van der;Ochtendkind;14-05-2010;O5a;arbeidsmarkt;14-07-2029
                OCHTEND-Evi;Evi;van der;Ochtendkind;14-05-2010;O5a;arbeidsmarkt;14-07-2029
                """.getBytes(StandardCharsets.UTF_8);
    }
}
