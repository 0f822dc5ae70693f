package nl.opstap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartTests {
    @Test
    void aServiceIsFoundByItsShortNameToo() {
        assertThat(Part.named("company")).isEqualTo(Part.COMPANY);
        assertThat(Part.named("company-service")).isEqualTo(Part.COMPANY);
        assertThat(Part.named("postgres")).isEqualTo(Part.POSTGRES);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Part.named("databank"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("databank")
                .hasMessageContaining("school-service");
    }

    @Test
    void applicationsAndInfrastructureAreTogetherTheWholeStack() {
        assertThat(Part.infrastructure()).doesNotContainAnyElementsOf(Part.applications());
        assertThat(Part.infrastructure().size() + Part.applications().size()).isEqualTo(Part.values().length);
    }
}
