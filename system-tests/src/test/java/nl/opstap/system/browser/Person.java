package nl.opstap.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.RunningStack;

/**
 * Somebody at a browser of their own, who knows the screens only by their words: the name of a button, the label of a
 * field. Every wait is for something that shows.
 */
final class Person implements AutoCloseable {
    static final int PHONE = 390;
    static final int DESK = 1200;
    private static final double PATIENCE = Duration.ofSeconds(60).toMillis();
    private static final int HEIGHT = 900;
    private static final int MOST_ATTEMPTS = 10;
    private static final double ATTEMPT_MILLIS = 3000;
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private final Stack stack;
    private final String name;
    private final BrowserContext context;
    private final Page page;

    private Person(Stack stack, String name, BrowserContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.stack = stack;
        this.name = name;
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    /** Logged in on a desk, at the first screen. Who logged in before in this run still is. */
    static Person at(Browser browser, Stack stack, Account who) {
        return at(browser, stack, who, DESK);
    }

    static Person onPhone(Browser browser, Stack stack, Account who) {
        return at(browser, stack, who, PHONE);
    }

    private static Person at(Browser browser, Stack stack, Account who, int width) {
        var options = options(width);
        var key = RunningStack.gateway(stack) + who.username();
        if (SESSIONS.containsKey(key)) {
            options.setStorageState(SESSIONS.get(key));
        }
        var person = new Person(stack, who.username(), browser.newContext(options));
        if (SESSIONS.containsKey(key)) {
            person.open("/");
        } else {
            person.logIn(who);
            SESSIONS.put(key, person.context.storageState());
        }
        return person;
    }

    /** With a session of their own, for who will log out. */
    static Person withOwnSession(Browser browser, Stack stack, Account who) {
        var person = visitor(browser, stack, who.username());
        person.logIn(who);
        return person;
    }

    /** Without an account, or not logged in yet. */
    static Person visitor(Browser browser, Stack stack, String name) {
        return new Person(stack, name, browser.newContext(options(DESK)));
    }

    /** Somebody who got a link by mail and opens it on the workshop floor. */
    static Person visitorOnPhone(Browser browser, Stack stack, String name) {
        return new Person(stack, name, browser.newContext(options(PHONE)));
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam");
    }

    private void logIn(Account who) {
        open("/");
        press("Inloggen");
        logInAtKeycloak(who);
    }

    void logInAtKeycloak(Account who) {
        page.locator("#username").fill(who.username());
        page.locator("#kc-login").click();
        page.locator("#password").fill(Account.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(RunningStack.gateway(stack).toString()));
        menu().waitFor();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    String name() {
        return name;
    }

    Stack stack() {
        return stack;
    }

    // ---- going somewhere ------------------------------------------------------------------------------------------

    /** Types an address, as one follows a bookmark. */
    Person open(String path) {
        page.navigate(path.startsWith("http") ? path : RunningStack.gateway(stack) + path);
        settle();
        return this;
    }

    private Locator menu() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Hoofdmenu"));
    }

    /** Chooses a screen in the menu; what does not fit in the bar of a phone stands under "Meer". */
    Person menu(String entry) {
        var link = menu().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(entry).setExact(true));
        try {
            menu().waitFor();
        } catch (TimeoutError none) {
            throw new AssertionError(name + " has no menu; the screen says: " + said(), none);
        }
        if (link.count() == 0 || !link.first().isVisible()) {
            menu().getByText("Meer", new Locator.GetByTextOptions().setExact(true))
                    .click();
            link.last().click();
        } else {
            link.first().click();
        }
        settle();
        return this;
    }

    Person follow(String link) {
        return follow(page.locator("body"), link);
    }

    Person follow(Locator in, String link) {
        in.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        settle();
        return this;
    }

    /** Until nothing says any more that it is being loaded. */
    Person settle() {
        page.waitForFunction("() => !document.querySelector('.op-skeleton, [aria-busy=true]')"
                + " && document.readyState === 'complete' && document.body.innerText.trim() !== ''");
        return this;
    }

    // ---- doing something ------------------------------------------------------------------------------------------

    Person press(String button) {
        return press(page.locator("body"), button);
    }

    Person press(Locator in, String button) {
        button(in, button).first().click();
        return this;
    }

    /** Presses again until it works: what another service has yet to hear is refused for a moment. */
    Person pressUntil(String button, String text) {
        var again = button(page.locator("body"), button).first();
        return until(text, () -> {
            if (again.isVisible() && again.isEnabled()) {
                again.click();
            }
        });
    }

    /** Looks again until it is there: what another service has yet to hear does not show for a moment. */
    Person reloadUntil(String text) {
        return until(text, () -> {
            page.reload();
            settle();
        });
    }

    private Person until(String text, Runnable attempt) {
        var wanted = page.getByText(text).filter(visible()).first();
        for (int left = MOST_ATTEMPTS; left > 0; left--) {
            attempt.run();
            try {
                wanted.waitFor(new Locator.WaitForOptions().setTimeout(ATTEMPT_MILLIS));
                return settle();
            } catch (TimeoutError notYet) {
                continue;
            }
        }
        throw new AssertionError("Waited in vain for \"%s\"; the screen says: %s".formatted(text, said()));
    }

    /** Looks again until the button may be pressed, and presses it. */
    Person pressWhenAllowed(String button) {
        var wanted = button(page.locator("body"), button).first();
        for (int left = MOST_ATTEMPTS; left > 0 && !(wanted.isVisible() && wanted.isEnabled()); left--) {
            page.reload();
            settle();
            try {
                assertThat(wanted)
                        .isEnabled(new com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions()
                                .setTimeout(ATTEMPT_MILLIS));
            } catch (AssertionError notYet) {
                continue;
            }
        }
        wanted.click();
        return settle();
    }

    Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Person fill(String label, String text) {
        field(page.locator("body"), label).first().fill(text);
        return this;
    }

    Person choose(String label, String option) {
        field(page.locator("body"), label).first().selectOption(new SelectOption().setLabel(option));
        return this;
    }

    Person tick(String label) {
        checkbox(label).check();
        return this;
    }

    Person untick(String label) {
        checkbox(label).uncheck();
        return this;
    }

    private Locator checkbox(String label) {
        return page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first();
    }

    /** Marks one choice of a question; the choice may carry an explanation. */
    Person mark(String question, String choice) {
        return mark(page.locator("body"), question, choice);
    }

    Person mark(Locator in, String question, String choice) {
        in.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question))
                .first()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(startsWith(choice)))
                .check();
        return this;
    }

    private static Locator field(Locator in, String label) {
        return in.getByLabel(Pattern.compile("^\\s*" + literally(label) + "\\s*(\\(niet verplicht\\))?\\s*$"));
    }

    private static Pattern startsWith(String text) {
        return Pattern.compile("^\\s*" + literally(text) + "(?!\\w)");
    }

    /** The browser reads the pattern, and knows no quoting. */
    private static String literally(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The block with this title. */
    Locator card(String title) {
        return page.locator("section, .op-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))))
                .last();
    }

    // ---- seeing something -----------------------------------------------------------------------------------------

    Person sees(String text) {
        assertThat(page.getByText(text).filter(visible()).first()).isVisible();
        return this;
    }

    Person sees(Pattern text) {
        assertThat(page.getByText(text).filter(visible()).first()).isVisible();
        return this;
    }

    Person sees(Locator in, String text) {
        assertThat(in.getByText(text).filter(visible()).first()).isVisible();
        return this;
    }

    Person seesNot(String text) {
        assertThat(page.getByText(text).filter(visible())).hasCount(0);
        return this;
    }

    Person isAt(String title) {
        assertThat(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName(title)
                                        .setLevel(1)
                                        .setExact(true))
                        .first())
                .isVisible();
        return settle();
    }

    private String said() {
        return page.locator("body").innerText().replaceAll("\\s+", " ");
    }

    /** The figure with this name. */
    Locator figure(String label) {
        return page.locator(".op-stat")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .first()
                .locator(".op-stat__value");
    }

    int number(String label) {
        return Integer.parseInt(figure(label).innerText().replaceAll("\\D", ""));
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }

    /** Nothing on this screen may shut anybody out; the pictures are for whoever wants to see it. */
    Person inspect(String picture) {
        Accessible.inspect(this, picture);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
