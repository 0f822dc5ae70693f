package nl.opstap.system.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.opstap.local.Stack;
import nl.opstap.system.support.EventWatch;
import nl.opstap.system.support.RunningStack;
import nl.opstap.system.support.StackClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo is a promise to whoever tries it. */
@ExtendWith(RunningStack.class)
class JourneyTests {

    @Test
    @Tag("COM-13")
    @Tag("SCH-15")
    @Tag("PLA-31")
    @Tag("PLA-63")
    @Tag("TRA-01")
    @Tag("TRA-32")
    @Tag("GW-20")
    @Tag("GW-31")
    void fromASpreadsheetToNazorgEveryStepHolds(Stack stack) throws IOException {
        var teller = new Teller();
        try (var events = new EventWatch(RunningStack.kafka(stack))) {
            new Journey(
                            RunningStack.gateway(stack),
                            RunningStack.mailCatcher(stack),
                            stack.site().repository(),
                            StackClock.of(stack),
                            events,
                            teller)
                    .walk();
        }
        assertThat(teller.steps()).isGreaterThan(25);
    }
}
