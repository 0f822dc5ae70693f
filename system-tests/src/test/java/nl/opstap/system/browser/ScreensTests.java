package nl.opstap.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role sees first, on a desk and on a phone: reachable, readable and within the screen. */
@ExtendWith({RunningStack.class, Chromium.class})
class ScreensTests {
    @ParameterizedTest(name = "{0} finds {1}")
    @Tag("GW-50")
    @Tag("GW-51")
    @CsvSource({
        "MARIEKE, /",
        "SANNE, /",
        "SANNE, /bedrijven",
        "SANNE, /contactkalender",
        "SANNE, /monitor",
        "SANNE, /evaluaties",
        "SANNE, /interne-stages",
        "DAAN, /",
        "DAAN, /mijn-stage",
        "DAAN, /delen",
        "DAAN, /mijn-klapper",
        "DAAN, /wie-keek",
        "PETRA, /",
        "PETRA, /waarom-bewaren",
        "JASPER, /",
        "JASPER, /overdrachten",
        "ADRIAAN, /",
        "ADRIAAN, /lvs-koppeling",
        "ADRIAAN, /collegas",
        "ADRIAAN, /collegas/uitnodigen",
        "TOM, /leerlingen/klas-over",
        "TOM, /interne-stages/nieuw",
        "TOM, /stagebeleid",
        "TOM, /stagebeleid/wijzigen",
        "FATIMA, /",
        "RIA, /",
        "RIA, /contactkalender",
        "RIA, /imports",
        "RIA, /verdeelrondes",
        "OTTO, /",
        "OTTO, /organisaties",
        "WILMA, /",
        "SANNE, /berichten"
    })
    void everyRoleReachesItsScreensWithoutBarriers(Account who, String path, Stack stack, Browser browser) {
        try (var person = Person.at(browser, stack, who)) {
            person.open(path).inspect(who.username() + path.replace('/', '-'));
        }
    }

    @Test
    void loggingOutEndsTheSession(Stack stack, Browser browser) {
        try (var sanne = Person.withOwnSession(browser, stack, Account.SANNE)) {
            sanne.page().evaluate("""
                    async () => {
                      const token = document.cookie.split('; ').find((c) => c.startsWith('XSRF-TOKEN=')).slice(11);
                      await fetch('/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': token, Accept: 'application/json' } });
                    }""");

            var status = sanne.page().evaluate("async () => (await fetch('/api/school/v1/policy')).status");
            assertThat(status).isEqualTo(401);
        }
    }
}
