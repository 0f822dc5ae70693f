package nl.opstap.company.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GiniTests {

    @Test
    void whoHaveTheSameAreEqual() {
        assertThat(Gini.of(List.of(0.4, 0.4, 0.4))).isCloseTo(0, within(1e-9));
    }

    @Test
    void nobodyHasAnythingIsEqualToo() {
        assertThat(Gini.of(List.of(0.0, 0.0))).isZero();
    }

    @Test
    void whereOneHasEverythingItIsAsFarFromEqualAsSoManyCanBe() {
        assertThat(Gini.of(List.of(0.0, 0.0, 0.0, 1.0))).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void itIsHalfTheMeanDifferenceInPartsOfTheMean() {
        // Of 1, 2, 3 and 4 all differences add up to 20: half their mean is 0.625, a quarter of the mean of 2.5.
        assertThat(Gini.of(List.of(3.0, 1.0, 4.0, 2.0))).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void itDoesNotDependOnTheUnitOrOnTheOrder() {
        var some = List.of(0.1, 0.5, 0.9);
        var other = some.reversed().stream().map(share -> share * 100).toList();

        assertThat(Gini.of(other)).isCloseTo(Gini.of(some), within(1e-9));
        assertThat(Gini.of(Collections.nCopies(7, 3.0))).isCloseTo(0, within(1e-9));
    }
}
