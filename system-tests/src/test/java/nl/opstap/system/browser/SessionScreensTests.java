package nl.opstap.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.Objects;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In and out through the gateway, without a mouse, and nothing left behind. */
@ExtendWith({RunningStack.class, Chromium.class})
class SessionScreensTests {
    private static final int FARTHEST = 60;

    @Test
    @Tag("GW-50")
    void theKeyboardAloneGoesInToAScreenAndOutAgainAndTheBackButtonShowsNothing(Stack stack, Browser browser) {
        try (var mo = Person.visitor(browser, stack, "mo")) {
            mo.open("/").inspect("landing");
            tabTo(mo, "Inloggen").press("Enter");
            type(mo, "#username", Account.MO.username());
            type(mo, "#password", Account.PASSWORD);
            mo.isAt("Vandaag");

            tabTo(mo, "Naar de inhoud");
            tabTo(mo, "Leerlingen").press("Enter");
            mo.isAt("Mijn leerlingen");
            assertThat(focused(mo)).as("the new screen has the focus").isEqualTo("Mijn leerlingen");
            var somebody = mo.page().locator("tbody a").first().innerText();
            tabTo(mo, "Menu van Mo Demo-Yilmaz").press("Enter");
            tabTo(mo, "Uitloggen").press("Enter");

            mo.sees("Van school naar werk, stap voor stap");
            mo.page().goBack();
            mo.page().waitForFunction("() => document.body.innerText.trim() !== ''");
            mo.settle();
            mo.seesNot(somebody).seesNot("Mijn leerlingen");
            assertThat(mo.page().evaluate("async () => (await fetch('/api/school/v1/students')).status"))
                    .isEqualTo(401);
        }
    }

    @Test
    @Tag("GW-04")
    void somebodyOfTwoSchoolsSeesForWhichAndSwitches(Stack stack, Browser browser) {
        try (var wilma = Person.at(browser, stack, Account.WILMA)) {
            wilma.menu("Leerlingen").isAt("Mijn leerlingen");
            var switcher = wilma.page().locator("button.op-tenant");
            var before = switcher.locator(".op-tenant__name").innerText();
            var other = before.contains("Zwaluwhof") ? "PrO Kastanjelaan (demo)" : "VSO De Zwaluwhof (demo)";
            var student = wilma.page().locator("tbody a").first().innerText();

            switcher.click();
            wilma.inspect("tenants").press(other);

            wilma.isAt("Vandaag");
            assertThat(switcher.locator(".op-tenant__name").innerText()).isEqualTo(other);
            wilma.menu("Leerlingen").isAt("Mijn leerlingen").seesNot(student);
        }
    }

    /** Presses Tab until what has the focus has this name. */
    private static com.microsoft.playwright.Keyboard tabTo(Person person, String name) {
        var passed = new ArrayList<String>();
        for (int presses = 0; presses < FARTHEST; presses++) {
            person.page().keyboard().press("Tab");
            passed.add(focused(person));
            if (passed.getLast().endsWith(name)) {
                return person.page().keyboard();
            }
        }
        throw new AssertionError("The Tab key does not come to %s, but by %s".formatted(name, passed));
    }

    private static String focused(Person person) {
        return Objects.toString(person.page().evaluate("""
                () => (document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '')
                  .trim().replace(/\\s+/g, ' ')"""), "");
    }

    private static void type(Person person, String field, String text) {
        person.page().locator(field).waitFor();
        assertThat(person.page().locator(field).evaluate("it => it === document.activeElement"))
                .as("%s has the focus by itself", field)
                .isEqualTo(true);
        person.page().keyboard().type(text);
        person.page().keyboard().press("Enter");
    }
}
