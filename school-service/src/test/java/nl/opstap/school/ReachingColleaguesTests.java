package nl.opstap.school;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A stagebegeleider says where to be reached, and all who may call come to know it. */
@SchoolTest
class ReachingColleaguesTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @BeforeEach
    void open() {
        owner.empty();
        school.open();
    }

    @Test
    @Tag("PLA-43")
    void theNumberGoesWithEveryStudentOfTheStagebegeleiderAndWithNoOther() {
        var mine = school.student(Map.of());
        school.assign(mine, SANNE);
        school.student(Map.of());

        assertThat(reachAt(SANNE, "+31 40 2345679"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.phone")
                .isEqualTo("040 234 5679");

        assertThat(owner.published(StudentChanged.class))
                .filteredOn(event -> event.stagebegeleiderPhone() != null)
                .extracting(StudentChanged::studentId)
                .containsExactly(mine);
        assertThat(school.get(SANNE, "/v1/me"))
                .bodyJson()
                .extractingPath("$.phone")
                .isEqualTo("040 234 5679");
    }

    @Test
    void aNumberThatCannotExistIsRefusedAndTheOldOneStays() {
        assertThat(reachAt(SANNE, "06 12345678")).hasStatusOk();

        assertThat(reachAt(SANNE, "12345"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("phone");
        assertThat(school.get(SANNE, "/v1/me"))
                .bodyJson()
                .extractingPath("$.phone")
                .isEqualTo("06 12345678");

        assertThat(reachAt(SANNE, " ")).hasStatusOk();
        assertThat(school.get(SANNE, "/v1/me"))
                .bodyJson()
                .extractingPath("$.phone")
                .isNull();
    }

    @Test
    void onlyStaffIsReachedThisWay() {
        assertThat(reachAt(DAAN, "06 12345678")).hasStatus(403);
        assertThat(reachAt(PETRA, "06 12345678")).hasStatus(403);
    }

    private MvcTestResult reachAt(Person person, String phone) {
        return school.put(person, "/v1/me/phone", null, Map.of("phone", phone));
    }
}
