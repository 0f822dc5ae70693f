package nl.opstap.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role sees first, on a phone and on a desk, in both themes: reachable, readable and within the screen. */
@ExtendWith({RunningStack.class, Chromium.class})
class ScreensTests {
    private static final int PHONE = 390;
    private static final int DESK = 1200;

    @ParameterizedTest(name = "{0} finds {1}")
    @Tag("GW-50")
    @Tag("GW-51")
    @CsvSource({
        "MARIEKE, /",
        "SANNE, /",
        "SANNE, /routes",
        "DAAN, /",
        "PETRA, /",
        "JASPER, /",
        "JASPER, /overdrachten",
        "RIA, /",
        "WILMA, /",
        "SANNE, /berichten"
    })
    void everyRoleReachesItsScreensWithoutBarriers(Account who, String path, Stack stack, Browser browser) {
        try (var context = context(browser, DESK, ColorScheme.LIGHT)) {
            var page = logIn(context, stack, who);
            page.navigate(RunningStack.gateway(stack).resolve(path).toString());
            for (var width : List.of(DESK, PHONE)) {
                for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    look(page, width, theme);
                    assertThat(violations(page))
                            .as("%s at %d px, %s", path, width, theme)
                            .isEmpty();
                    assertThat(overflow(page))
                            .as("nothing sticks out at %d px", width)
                            .isLessThanOrEqualTo(0);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(picture(stack, who, path, width, theme)));
                }
            }
        }
    }

    @Test
    @Tag("GW-04")
    void somebodyWhoWorksForTwoSchoolsSeesForWhichAndSwitches(Stack stack, Browser browser) {
        try (var context = context(browser, DESK, ColorScheme.LIGHT)) {
            var page = logIn(context, stack, Account.WILMA);

            var switcher = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("(demo)"))
                    .first();
            var before = switcher.innerText();
            switcher.click();
            page.getByRole(AriaRole.MENUITEMRADIO)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasNotText(before.strip()))
                    .first()
                    .click();

            page.waitForFunction("text => !document.body.innerText.includes(text + '\\n__')", before);
            assertThat(switcher.innerText()).isNotEqualTo(before);
        }
    }

    @Test
    void loggingOutEndsTheSession(Stack stack, Browser browser) {
        try (var context = context(browser, DESK, ColorScheme.LIGHT)) {
            var page = logIn(context, stack, Account.SANNE);

            page.evaluate("""
                    async () => {
                      const token = document.cookie.split('; ').find((c) => c.startsWith('XSRF-TOKEN=')).slice(11);
                      await fetch('/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': token, Accept: 'application/json' } });
                    }""");

            var status = page.evaluate("async () => (await fetch('/api/school/v1/policy')).status");
            assertThat(status).isEqualTo(401);
        }
    }

    private static BrowserContext context(Browser browser, int width, ColorScheme theme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(theme)
                .setLocale("nl-NL"));
    }

    private static Page logIn(BrowserContext context, Stack stack, Account who) {
        var page = context.newPage();
        page.navigate(RunningStack.gateway(stack)
                .resolve("/oauth2/authorization/keycloak")
                .toString());
        page.locator("#username").fill(who.username());
        page.locator("#kc-login").click();
        page.locator("#password").fill(Account.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(RunningStack.gateway(stack).toString()));
        page.getByRole(AriaRole.MAIN).waitFor();
        return page;
    }

    private static void look(Page page, int width, ColorScheme theme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("() => document.querySelector('[aria-busy=true]') === null");
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }

    private static Path picture(Stack stack, Account who, String path, int width, ColorScheme theme) {
        var name = "%s%s-%d-%s.png"
                .formatted(
                        who.username(),
                        path.replace('/', '-'),
                        width,
                        theme.name().toLowerCase(java.util.Locale.ROOT));
        return stack.site().repository().resolve("system-tests/target/pictures").resolve(name);
    }
}
