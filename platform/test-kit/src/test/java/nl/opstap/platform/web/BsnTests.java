package nl.opstap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "123456782",
                "1234.56.782",
                "1234 56 782",
                "123 456 782",
                "123-456-782",
                "Zijn BSN is 123456782.",
                "BSN123456782",
                "bsn:123456782;geboren 2009",
                "010464554",
            })
    void recognisesACitizenServiceNumberHoweverItIsWritten(String text) {
        assertThat(Bsn.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789", // fails the eleven test
                "000000000",
                "12345678", // a Chamber of Commerce number
                "0612345678",
                "06-12345678",
                "+31612345678",
                "+32 123456782",
                "NL123456782B01",
                "NL91ABNA0417164300",
                "51.123456782",
                "2026-11-23T08:00:00.123456782Z",
                "0190a000-0000-7000-8000-000123456782",
                "5612 AB",
                "1234567821",
                "9123456782",
                "",
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(Bsn.in(text)).isFalse();
    }

    @Test
    void aLogLineLosesTheNumberOnly() {
        assertThat(Bsn.redacted("leerling 123456782 van 2026-11-23 met 12345678"))
                .isEqualTo("leerling [bsn] van 2026-11-23 met 12345678");
    }
}
