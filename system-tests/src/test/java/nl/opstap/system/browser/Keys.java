package nl.opstap.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Somebody's hands on the keys, and on nothing else: what no key reaches is not reached. */
final class Keys {
    private static final int MOST_STOPS = 120;
    private static final int MOST_ATTEMPTS = 5;
    private static final double ATTEMPT_MILLIS = 5000;
    private static final String NAME_OF_WHAT_HAS_THE_FOCUS = """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body) return '';
              const name = one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText.split('\\n')[0] ?? one.innerText ?? '';
              return name.replace(/\\s+/g, ' ').trim();
            }""";

    private final Person person;
    private final Page page;

    Keys(Person person) {
        this.person = person;
        this.page = person.page();
        // Across pages: a mouse that was used once was used.
        page.addInitScript("addEventListener('pointerdown', () => sessionStorage.setItem('mouse', 'used'), true)");
    }

    /** Ctrl-K, as many letters as are needed, Enter. */
    Keys command(String text) {
        page.keyboard().press("Control+k");
        person.sees(person.dialog(), text.substring(0, 1));
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        person.settle();
        return this;
    }

    /** Tab until this has the focus, and can be seen to have it. */
    Keys to(String name) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (has(name)) {
                assertThat(page.evaluate("() => document.activeElement.matches(':focus-visible')"))
                        .as("one sees that the keys are at %s", name)
                        .isEqualTo(true);
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No key reaches \"%s\" on %s".formatted(name, page.url()));
    }

    private boolean has(String name) {
        var found = (String) page.evaluate(NAME_OF_WHAT_HAS_THE_FOCUS);
        return found.equals(name) || found.equals(name + " (niet verplicht)");
    }

    Keys type(String field, String text) {
        to(field);
        page.keyboard().type(text);
        return this;
    }

    Keys press(String name) {
        to(name);
        page.keyboard().press("Enter");
        return this;
    }

    Keys tick(String name) {
        to(name);
        page.keyboard().press("Space");
        return this;
    }

    /** Presses again when nothing opens: a page that just came may take the focus to its title in between. */
    FileChooser chooseFile(String field) {
        for (int left = MOST_ATTEMPTS; left > 0; left--) {
            to(field);
            try {
                return page.waitForFileChooser(
                        new Page.WaitForFileChooserOptions().setTimeout(ATTEMPT_MILLIS),
                        () -> page.keyboard().press("Space"));
            } catch (TimeoutError notYet) {
                continue;
            }
        }
        throw new AssertionError("\"%s\" opens no file chooser".formatted(field));
    }

    void wereEnough() {
        assertThat(page.evaluate("() => sessionStorage.getItem('mouse')"))
                .as("the mouse was not touched")
                .isNull();
    }
}
