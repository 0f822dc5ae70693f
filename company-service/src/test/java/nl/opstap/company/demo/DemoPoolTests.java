package nl.opstap.company.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import nl.opstap.company.companies.CompanyName;
import nl.opstap.company.places.PlaceFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DemoPoolTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void holdsOverNineHundredDifferentCompaniesThatDoNotExist() {
        var companies = new DemoPool(TODAY).companies();

        assertThat(companies).hasSizeGreaterThan(900).allSatisfy(invented -> {
            assertThat(invented.company().phone()).matches("0492-00[0-9]{4}");
            assertThat(invented.company().email()).endsWith("@bedrijf.example");
            assertThat(invented.company().location()).isNotNull();
        });
        var numbers = new HashSet<>();
        assertThat(companies)
                .allMatch(invented -> numbers.add(invented.company().kvk()));
        var names = new HashSet<>();
        assertThat(companies)
                .allMatch(
                        invented -> names.add(CompanyName.key(invented.company().name())
                                + invented.company().postcode()));
    }

    @Test
    @Tag("COM-09")
    void everyPlaceForTheMboIsAtARecognisedCompany() {
        assertThat(new DemoPool(TODAY).companies())
                .filteredOn(invented -> invented.place().leerweg() != PlaceFacts.Leerweg.STAGE)
                .isNotEmpty()
                .allSatisfy(invented -> assertThat(invented.recognitions())
                        .anySatisfy(
                                recognition -> assertThat(recognition.until()).isNull()));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(new DemoPool(TODAY).companies()).isEqualTo(new DemoPool(TODAY).companies());
    }
}
