package nl.opstap.system.browser;

import static nl.opstap.system.support.Account.ADRIAAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Mailbox;
import nl.opstap.system.support.Patience;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator of a school brings a colleague in, and takes the colleague off again. */
@ExtendWith({RunningStack.class, Chromium.class})
class TeamScreensTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String run = Long.toString(Instant.now().getEpochSecond(), 36);
    private final String name = "Hilde Demo-" + run;
    private final String address = "hilde." + run + "@zwaluwhof.example";

    @Test
    void aColleagueIsInvitedByMailGetsAnotherRoleAndIsTakenOff(Stack stack, Browser browser) {
        try (var adriaan = Person.at(browser, stack, ADRIAAN)) {
            adriaan.menu("Collega’s").isAt("Collega’s").sees("Adriaan").inspect("team");
            adriaan.follow("Nodig een collega uit").isAt("Nodig een collega uit");
            adriaan.press("Uitnodigen").sees("Kies minstens één rol.").inspect("team-invite-refused");
            adriaan.fill("Voornaam", "Hilde")
                    .fill("Achternaam", "Demo-" + run)
                    .fill("Mailadres", address)
                    .tick("mentor")
                    .press("Uitnodigen");
            adriaan.isAt("Collega’s").sees(name).sees("krijgt een mail").inspect("team-invited");
            Patience.until(
                    "the mail of Keycloak",
                    SOON,
                    () -> Optional.of(new Mailbox(RunningStack.mailCatcher(stack), address).mails())
                            .filter(mails -> mails.stream().anyMatch(mail -> mail.contains("action-token"))));

            adriaan.press("Rollen " + name);
            adriaan.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByLabel("stagebegeleider")
                    .first()
                    .check();
            adriaan.inspect("team-roles")
                    .press(adriaan.dialog(), "Opslaan")
                    .sees("De rollen van " + name + " zijn veranderd")
                    .sees("mentor, stagebegeleider");

            adriaan.press("Haal van de lijst " + name).inspect("team-take-off");
            adriaan.press(adriaan.dialog(), "Van de lijst halen").sees(name + " is van de lijst");
            adriaan.page().reload();
            adriaan.isAt("Collega’s").seesNot(name);
        }
        assertThat(new Mailbox(RunningStack.mailCatcher(stack), address).mails())
                .as("one invitation, and none again for another role")
                .hasSize(1);
    }
}
