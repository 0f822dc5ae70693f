package nl.opstap.system.browser;

import static nl.opstap.system.support.Account.DAAN;
import static nl.opstap.system.support.Account.FATIMA;
import static nl.opstap.system.support.Account.MARIEKE;
import static nl.opstap.system.support.Account.PETRA;
import static nl.opstap.system.support.Account.SANNE;
import static nl.opstap.system.support.Account.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import nl.opstap.system.support.StackDatabase;
import nl.opstap.system.support.Tenants;
import nl.opstap.system.support.Traces;
import nl.opstap.system.support.Visitor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parent asks for everything about a child of fourteen and has it erased; afterwards the name is nowhere. */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("GW-40")
class RightsScreensTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** A name of this run's own, which nothing else in the stack is called. */
    private final String familyName = "Wispelveen" + Long.toString(Instant.now().getEpochSecond(), 36);

    private final String student = "Juna " + familyName;
    private UUID id;

    @Test
    @Order(1)
    void theParentSeesHowManyPartsAreInAndGetsTheRestWhenAServiceIsBack(Stack stack, Browser browser) {
        id = leavesTraces(stack);
        assertThat(new Traces(stack, familyName).inDatabases())
                .as("the search finds what is there")
                .anyMatch(found -> found.startsWith("school"))
                .anyMatch(found -> found.startsWith("placement"))
                .anyMatch(found -> found.startsWith("transition"))
                .anyMatch(found -> found.startsWith("notification"));
        stack.stop(Part.NOTIFICATION);
        try (var daan = Person.onPhone(browser, stack, DAAN)) {
            daan.menu("Mijn gegevens")
                    .isAt("Mijn gegevens")
                    .sees("Ik wil alles zien")
                    .inspect("rights-student");
        }
        try (var petra = Person.at(browser, stack, PETRA)) {
            petra.open("/leerlingen/" + id + "/gegevens").isAt("Gegevens van mijn kind");
            petra.press("Vraag het overzicht").sees("4 van 5 onderdelen binnen").inspect("rights-parent-waits");

            stack.start(Part.NOTIFICATION);

            petra.sees("Ophalen als PDF").inspect("rights-parent");
            var pdf = petra.page().waitForDownload(() -> petra.press("Ophalen als PDF"));
            assertThat(pdf.path()).isNotEmptyFile();
            var json = petra.page().waitForDownload(() -> petra.press("Ophalen als bestand (JSON)"));
            assertThat(json.path())
                    .content()
                    .contains(student, "\"placement\"", "\"transition\"", "Werkt graag met planten");

            petra.fill("Wat klopt er niet?", "De klas is V5").press("Versturen").sees("Wacht op antwoord");
            petra.press("Vraag om te wissen").press(petra.dialog(), "Ja, vraag om te wissen");
            petra.sees("De school besluit hierover.");
        }
    }

    @Test
    @Order(2)
    void theMentorAnswersTheTeamleiderDecidesAndThePrivacyOfficerHasTheReceipt(Stack stack, Browser browser) {
        try (var marieke = Person.at(browser, stack, MARIEKE)) {
            var wrong = marieke.card("Dit klopt niet, zegt een leerling of ouder");
            marieke.sees(wrong, "De klas is V5").press(wrong, "Antwoorden");
            marieke.fill("Uw antwoord", "Juna zit in V4.").inspect("correction-answer");
            marieke.press(marieke.dialog(), "Het blijft zo").sees("Het antwoord is verstuurd");
        }
        try (var tom = Person.at(browser, stack, TOM)) {
            tom.sees("Wissen: hierover moet u besluiten")
                    .follow("Wissen: " + student)
                    .isAt("Verzoek");
            tom.press("Weigeren").sees("Schrijf op waarom het niet kan.").inspect("rights-decide");
            tom.press("Alles wissen").press(tom.dialog(), "Ja, alles wissen").sees("Bewijs van wissen");
        }
        try (var fatima = Person.at(browser, stack, FATIMA)) {
            fatima.isAt("Privacy").sees("Verzoeken over gegevens").inspect("rights-officer");
            fatima.follow("Wissen: gewiste leerling")
                    .sees("Klaar")
                    .sees("Logboek")
                    .inspect("rights-receipt");
        }
    }

    @Test
    @Order(3)
    void theNameIsInNoDatabaseNoTopicAndNoLog(Stack stack, Browser browser) {
        var traces = new Traces(stack, familyName);

        assertThat(Patience.until(
                        "the tombstones to arrive everywhere",
                        SOON,
                        () -> Optional.of(traces.inDatabases()).filter(List::isEmpty)))
                .isEmpty();
        assertThat(traces.inTopics()).isEmpty();
        assertThat(traces.inLogs()).isEmpty();
        assertThat(Files.isDirectory(stack.site().log("gateway").getParent())).isTrue();
    }

    /** Registered, ready, being placed, and on a route, with words of others about her in all of it. */
    private UUID leavesTraces(Stack stack) {
        var gateway = RunningStack.gateway(stack);
        var today = StackClock.of(stack).today();
        var marieke = Visitor.loggedIn(gateway, MARIEKE);
        var form = Map.ofEntries(
                Map.entry("localNumber", familyName.toLowerCase(java.util.Locale.ROOT)),
                Map.entry("givenName", "Juna"),
                Map.entry("familyName", familyName),
                Map.entry("birthDate", today.minusYears(14).minusMonths(6).toString()),
                Map.entry("homePostcode4", "5701"),
                Map.entry("municipalityId", Tenants.MUNICIPALITY.toString()),
                Map.entry("classGroup", "V4"),
                Map.entry("track", "VSO"),
                Map.entry("profile", "LABOUR_MARKET"),
                Map.entry("mentorId", MARIEKE.id().toString()),
                Map.entry("expectedLeaving", today.plusMonths(8).toString()),
                Map.entry(
                        "guardians",
                        List.of(Map.of(
                                "name",
                                "Petra",
                                "relation",
                                "PARENT",
                                "accountId",
                                PETRA.id().toString(),
                                "contactAllowed",
                                true))),
                Map.entry("supportNeeds", List.of("SHORT_INSTRUCTIONS")));
        var made = UUID.fromString(marieke.post("/api/school/v1/students", form)
                .expect(201)
                .path("id")
                .asString());
        ReadyStudent.prepare(stack, made);
        var sanne = Visitor.loggedIn(gateway, SANNE);
        Patience.until(
                "placement-service to know the student",
                SOON,
                () -> Optional.of(sanne.post("/api/placement/v1/placements", Map.of("studentId", made, "phase", 2)))
                        .filter(answer -> answer.status() / 100 == 2));
        var routes = new StackDatabase(stack, "transition");
        Patience.until(
                "a route to start",
                SOON,
                () -> Optional.of(routes.count("select count(*) from route where student_id = '%s'".formatted(made)))
                        .filter(count -> count == 1));
        return made;
    }
}
