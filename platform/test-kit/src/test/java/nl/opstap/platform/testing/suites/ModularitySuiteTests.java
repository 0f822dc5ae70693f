package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A suite that cannot fail proves nothing: a package that breaks every habit is found out by every rule. */
class ModularitySuiteTests {
    private final ModularitySuite messy = new ModularitySuite() {
        @Override
        protected String packageUnderTest() {
            return "nl.opstap.platform.messy";
        }

        @Override
        protected ImportOption importOption() {
            return location -> true;
        }
    };

    @Test
    void everyHabitIsSeenToBeBroken() {
        fails(messy::entitiesAndRepositoriesStayInTheirFeature, "MessyThings");
        fails(messy::controllersReachNoRepository, "MessyController");
        fails(messy::whatIsSentTwiceIsDoneOnce, "MessyController.add()");
        fails(messy::timeComesFromTheClock, "LocalDate.now()");
        fails(messy::nothingWaitsBySleeping, "Thread.sleep");
        fails(messy::everyPackageIsNullMarked, "nl.opstap.platform.messy");
    }

    private static void fails(ThrowingCallable rule, String naming) {
        assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageContaining(naming);
    }
}
