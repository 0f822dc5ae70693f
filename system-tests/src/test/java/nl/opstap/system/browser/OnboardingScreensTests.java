package nl.opstap.system.browser;

import static nl.opstap.system.support.Account.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Mailbox;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.SecondFactor;
import nl.opstap.system.support.StackDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The platform operator opens a region and a school in it from the screen, also while Keycloak is away for a while; the first
 * administrator comes in by the mail, and finds where to begin.
 */
@ExtendWith({RunningStack.class, Chromium.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnboardingScreensTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\?key=\\S+");
    private static final String PASSWORD = "Een-nieuw-wachtwoord-7";

    /** A name of this run's own. */
    private final String run = Long.toString(Instant.now().getEpochSecond(), 36);

    private final String region = "Regio Duinrand " + run;
    private final String school = "De Lindehof " + run;
    private final String administrator = "noor." + run + "@lindehof.example";

    @Test
    @Order(1)
    void theOperatorOpensARegion(Stack stack, Browser browser) {
        try (var otto = Person.at(browser, stack, OTTO)) {
            otto.isAt("Platform").sees("Alle organisaties").inspect("onboarding-home");
            otto.menu("Organisaties").isAt("Organisaties").sees("VSO De Zwaluwhof (demo)");
            otto.inspect("onboarding-list");

            otto.follow("Organisatie openen").isAt("Organisatie openen");
            otto.press("Openen").sees("Nog niet alles is goed ingevuld").inspect("onboarding-refused");
            otto.mark("Soort organisatie", "Regio").fill("Naam", region);
            assertThat(otto.page().getByLabel("Korte naam").inputValue()).isEqualTo("regio-duinrand-" + run);
            administrator(otto, "Dirk", "dirk." + run + "@duinrand.example");
            otto.inspect("onboarding-form").press("Openen");

            otto.isAt(region).sees(region + " is open").sees("De eerste beheerder heeft een mail gekregen");
            otto.inspect("onboarding-region");
        }
    }

    @Test
    @Order(2)
    void aSchoolWaitsWhileKeycloakIsAwayAndOpensByItself(Stack stack, Browser browser) {
        try (var otto = Person.at(browser, stack, OTTO)) {
            otto.menu("Organisaties").follow("Organisatie openen");
            otto.mark("Soort organisatie", "School").choose("Schooltype", "VSO").choose("In welke regio?", region);
            otto.fill("Naam", school).fill("Maildomein", run + ".lindehof.example");
            administrator(otto, "Noor", administrator);
            stack.stop(Part.KEYCLOAK);
            try {
                otto.press("Openen")
                        .isAt(school)
                        .sees("Keycloak geeft geen antwoord")
                        .inspect("onboarding-waits");
            } finally {
                stack.start(Part.KEYCLOAK);
            }
            otto.press("Opnieuw proberen").sees(school + " is open").inspect("onboarding-school");
            otto.open("/organisaties").sees(otto.card(region), school).inspect("onboarding-both");
        }
        assertThat(new StackDatabase(stack, "school")
                        .count("select count(*) from onboarding where administrator is not null"))
                .as("nobody's name or address is kept after the invitation")
                .isZero();
    }

    @Test
    @Order(3)
    void theFirstAdministratorChoosesAPasswordAndFindsWhereToBegin(Stack stack, Browser browser) {
        var mailbox = new Mailbox(RunningStack.mailCatcher(stack), administrator);
        var link = Patience.until(
                "the mail of Keycloak",
                SOON,
                () -> mailbox.mails().stream()
                        .filter(mail -> mail.contains("Uw account bij Opstap"))
                        .map(OnboardingScreensTests::linkIn)
                        .flatMap(Optional::stream)
                        .findFirst());
        try (var noor = Person.visitor(browser, stack, "noor")) {
            var page = noor.page();
            page.navigate(link);
            page.locator("#kc-info-message a").click();
            page.locator("#password-new").fill(PASSWORD);
            page.locator("#password-confirm").fill(PASSWORD);
            page.locator("[type=submit]").first().click();
            page.locator("#kc-info-message").waitFor();

            noor.open("/").press("Inloggen");
            page.locator("#username").fill(administrator);
            page.locator("#kc-login").click();
            page.locator("#password").fill(PASSWORD);
            page.locator("#kc-login").click();
            page.locator("#mode-manual").click();
            var secret = page.locator("#kc-totp-secret-key").innerText();
            page.locator("#totp").fill(SecondFactor.code(secret, Instant.now()));
            page.locator("#userLabel").fill("telefoon");
            page.locator("#saveTOTPBtn").click();
            page.waitForURL(url -> url.startsWith(RunningStack.gateway(stack).toString()));

            noor.isAt("Beheer").sees(school).sees("Begin hier").inspect("onboarding-begin");
            noor.follow("Kijk het stagebeleid na").isAt("Stagebeleid").sees("Brug naar Werk");
        }
    }

    private static Optional<String> linkIn(String mail) {
        var found = LINK.matcher(mail);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static void administrator(Person otto, String givenName, String email) {
        otto.fill("Voornaam", givenName).fill("Achternaam", "Demo-Eerst").fill("Mailadres", email);
    }
}
