package nl.opstap.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.opstap.local.Stack;

/** What every screen owes everybody: no barrier axe can find, nothing that sticks out, and a picture to look at. */
final class Accessible {
    private static final int HEIGHT = 900;

    private Accessible() {}

    /**
     * The screen as it stands, light on a desk and dark on a phone: colours do not depend on the width, and the layout does
     * not depend on the colours.
     */
    static void inspect(Person person, String picture) {
        var page = person.page();
        var before = page.viewportSize();
        inspect(person, Person.DESK, ColorScheme.LIGHT, picture + "-" + person.name());
        inspect(person, Person.PHONE, ColorScheme.DARK, picture + "-" + person.name());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
    }

    private static void inspect(Person person, int width, ColorScheme theme, String picture) {
        person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        inspect(
                person.page(),
                person.stack(),
                width,
                picture + "-" + theme.name().toLowerCase(Locale.ROOT));
    }

    private static void inspect(Page page, Stack stack, int width, String picture) {
        page.setViewportSize(width, HEIGHT);
        page.waitForFunction("() => !document.querySelector('.op-skeleton, [aria-busy=true]')");
        page.evaluate("() => scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(pictures(stack).resolve(picture + "-" + width + ".png")));
        assertThat(violations(page)).as("%s at %d px", picture, width).isEmpty();
        assertThat(sticksOut(page))
                .as("%s: nothing sticks out at %d px", picture, width)
                .isLessThanOrEqualTo(0);
    }

    private static List<String> violations(Page page) {
        // Only what is wrong, and no second page for the answer: finding names for all that is right takes most of the
        // time.
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
    }

    private static int sticksOut(Page page) {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }

    private static Path pictures(Stack stack) {
        return stack.site().repository().resolve("system-tests/target/pictures");
    }
}
