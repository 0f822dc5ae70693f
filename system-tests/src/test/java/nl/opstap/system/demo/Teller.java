package nl.opstap.system.demo;

/** Prints the story: who acts, what happened, which event others heard. */
final class Teller {
    private int steps;

    void chapter(String title) {
        System.out.printf("%n== %s%n", title);
    }

    void step(String who, String what) {
        System.out.printf("%2d. %-34s %s%n", ++steps, who, what);
    }

    void event(String type) {
        System.out.printf("    %-34s event %s%n", "", type);
    }

    void detail(String text, Object... values) {
        System.out.printf("    %-34s %s%n", "", text.formatted(values));
    }

    int steps() {
        return steps;
    }
}
