package nl.opstap.school.grounds;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.PETRA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.platform.rights.PersonalRecords;
import nl.opstap.platform.rights.PersonalTable;
import nl.opstap.school.SchoolApi;
import nl.opstap.school.SchoolTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
@Tag("GW-22")
class GroundsTests {
    @Autowired
    SchoolApi school;

    @Autowired
    GroundRegister register;

    @Autowired
    PersonalRecords records;

    @Test
    void everyTableAboutPeopleRestsOnAGround() {
        var grounded = register.all().stream()
                .flatMap(ground -> ground.tables().stream())
                .toList();

        assertThat(records.tables())
                .extracting(PersonalTable::name)
                .allSatisfy(table -> assertThat(grounded)
                        .as("%s has no ground: name it in grounds/register.json", table)
                        .contains(table));
    }

    @Test
    void whatTheSchoolMustDoAnywayNeverRestsOnConsent() {
        var consent = register.all().stream()
                .filter(ground -> ground.basis() == Basis.CONSENT)
                .toList();
        var rest = register.all().stream()
                .filter(ground -> ground.basis() != Basis.CONSENT)
                .toList();

        assertThat(consent).flatExtracting(Ground::items).containsExactlyInAnyOrder(ConsentItem.values());
        assertThat(consent).flatExtracting(Ground::tables).containsExactlyInAnyOrder("consent", "consent_change");
        assertThat(rest).allSatisfy(ground -> {
            assertThat(ground.items()).as(ground.code()).isEmpty();
            assertThat(ground.source()).as(ground.code()).isNotBlank();
        });
    }

    @Test
    void studentAndParentReadWhyWhatIsKept() {
        for (var reader : Arrays.asList(DAAN, PETRA)) {
            var read = school.body(school.get(reader, "/v1/grounds"));
            assertThat(read).hasSize(register.all().size());
            assertThat(read.at("/0/tables").isMissingNode())
                    .as("no names of tables for people")
                    .isTrue();
        }
    }
}
