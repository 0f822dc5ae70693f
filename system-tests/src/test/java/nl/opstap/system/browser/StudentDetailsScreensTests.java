package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.Tenants;
import nl.opstap.system.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was registered is mended by the mentor, and what parents hear is chosen by the student. */
@ExtendWith({RunningStack.class, Chromium.class})
class StudentDetailsScreensTests {
    private static final UUID DAAN = UUID.fromString("0190a000-0000-7000-8000-000000000206");

    private final String run = Long.toString(Instant.now().getEpochSecond(), 36);

    @Test
    @Tag("SCH-01")
    @Tag("SCH-05")
    void theMentorMendsTheDetailsAndTheContactsAndLosesNothingToAFasterColleague(Stack stack, Browser browser) {
        var student = registered(stack);
        try (var marieke = Person.at(browser, stack, Account.MARIEKE)) {
            marieke.open("/leerlingen/" + student).follow("Gegevens aanpassen");
            marieke.isAt("Gegevens van Fenna Proef-%s aanpassen".formatted(run));
            marieke.sees(contact(marieke, "Ouder Proef"), "Vanaf 16 beslist de leerling zelf over toestemming.");
            marieke.inspect("student-details");
            marieke.press("Iemand uit het netwerk toevoegen");
            contact(marieke, "Contactpersoon 2").getByLabel("Naam").fill("Buurman Proef");
            marieke.press("Haal Ouder Proef weg").sees("Ouder Proef is weggehaald");
            marieke.press("Ongedaan maken");
            assertThat(contact(marieke, "Ouder Proef")).isVisible();
            marieke.fill("Klas", "V4b");

            movedByAColleague(stack, student);
            marieke.press("Opslaan").sees("Iemand anders veranderde dit intussen ook");

            marieke.sees("Klas: u typte “V4b”, de ander “V4c”.").inspect("student-details-meanwhile");
            marieke.press("Klas: neem dat van de ander").press("Opslaan");
            marieke.isAt("Fenna Proef-" + run).sees("De gegevens zijn opgeslagen");
            marieke.sees("V4c").sees("Buurman Proef").sees("Contactpersoon erbij: Sociaal netwerk");
            marieke.inspect("student-after-edit");
        }
    }

    @Test
    @Tag("SCH-05")
    @Tag("GW-24")
    void theStudentChoosesWhatParentsReadAndTakesItBack(Stack stack, Browser browser) {
        try (var daan = Person.onPhone(browser, stack, Account.DAAN)) {
            daan.open("/mijn-gegevens").follow("Kijk en kies").isAt("Wat horen mijn ouders?");
            daan.inspect("my-parents");
            daan.press("Nee, dit is van mij").sees("Je ouders lezen dit niet.");
            daan.inspect("my-parents-shielded");

            daan.press("Ongedaan maken").sees("Je ouders mogen dit lezen.");

            daan.press("Nee, dit is van mij").sees("Je ouders lezen dit niet.");
            try (var petra = Person.at(browser, stack, Account.PETRA)) {
                petra.open("/leerlingen/" + DAAN + "/klapper").reloadUntil("Dit houdt uw kind voor zichzelf");
                petra.inspect("klapper-kept-from-a-parent");
            }
            daan.press("Ja, dat mag").sees("Je ouders mogen dit lezen.");
        }
    }

    private static Locator contact(Person at, String name) {
        return at.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private UUID registered(Stack stack) {
        var today = StackClock.of(stack).today();
        return UUID.fromString(Visitor.loggedIn(RunningStack.gateway(stack), Account.MARIEKE)
                .post(
                        "/api/school/v1/students",
                        Map.ofEntries(
                                Map.entry("localNumber", "D-" + run),
                                Map.entry("givenName", "Fenna"),
                                Map.entry("familyName", "Proef-" + run),
                                Map.entry(
                                        "birthDate",
                                        today.minusYears(16).minusMonths(2).toString()),
                                Map.entry("homePostcode4", "5751"),
                                Map.entry("municipalityId", Tenants.MUNICIPALITY.toString()),
                                Map.entry("classGroup", "V4a"),
                                Map.entry("track", "VSO"),
                                Map.entry("profile", "LABOUR_MARKET"),
                                Map.entry("mentorId", Account.MARIEKE.id().toString()),
                                Map.entry("expectedLeaving", today.plusYears(2).toString()),
                                Map.entry(
                                        "guardians",
                                        List.of(Map.of(
                                                "name",
                                                "Ouder Proef",
                                                "relation",
                                                "PARENT",
                                                "email",
                                                "ouder@zwaluwhof.example",
                                                "contactAllowed",
                                                true))),
                                Map.entry("supportNeeds", List.of("SHORT_INSTRUCTIONS"))))
                .expect(201)
                .path("id")
                .asString());
    }

    /** The whole class moves up while the mentor is typing. */
    private static void movedByAColleague(Stack stack, UUID student) {
        Visitor.loggedIn(RunningStack.gateway(stack), Account.TOM)
                .post(
                        "/api/school/v1/class-moves",
                        Map.of("studentIds", List.of(student), "toClass", "V4c", "reason", "Naar een andere klas"))
                .expect(200);
    }
}
