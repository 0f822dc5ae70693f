package nl.opstap.placement.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/placement.md} draws the table of the code. Drawn anew with {@code -Dopstap.update-states=true}. */
@Tag("PLA-04")
class PlacementPictureTests {
    private static final Path DOCUMENT = Path.of("..", "docs", "placement.md");

    @Test
    void thePictureInTheDocumentsIsTheTableOfTheCode() throws IOException {
        if (Boolean.getBoolean("opstap.update-states")) {
            Files.writeString(DOCUMENT, document());
            return;
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document());
    }

    private static String document() {
        return """
                # The steps of a placement

                Drawn from `PlacementAction`, the one table that decides what is refused and what a screen offers; a test keeps it
                the same. Draw it anew: `mvn -pl placement-service -am test -Dtest=PlacementPictureTests
                -Dsurefire.failIfNoSpecifiedTests=false -Dopstap.update-states=true`.

                ```mermaid
                stateDiagram-v2
                    [*] --> REGISTERED
                %s
                ```

                A step is refused when it does not start where the placement stands, is not for who asks, or a condition does not
                hold; the answer names each condition with its way out. `system` is the calendar or an event of the pool, never a
                person. Breaking off and cancelling ask a coded reason.

                | Step | From | To | By | Conditions |
                |---|---|---|---|---|
                %s
                """.formatted(
                actions()
                                .flatMap(action -> action.from().stream()
                                        .map(from -> "    %s --> %s: %s".formatted(from, action.to(), action)))
                                .collect(Collectors.joining("\n"))
                        + Stream.of(PlacementState.values())
                                .filter(PlacementState::hasEnded)
                                .map("\n    %s --> [*]"::formatted)
                                .collect(Collectors.joining()),
                actions()
                        .map(action -> "| `%s` | %s | %s | %s | %s |"
                                .formatted(
                                        action,
                                        listed(action.from()),
                                        action.to(),
                                        action.by().stream().map(Party::role).collect(Collectors.joining(", ")),
                                        listed(action.conditions())
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ')))
                        .collect(Collectors.joining("\n")));
    }

    private static Stream<PlacementAction> actions() {
        return Stream.of(PlacementAction.values());
    }

    private static String listed(Collection<?> some) {
        return some.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
