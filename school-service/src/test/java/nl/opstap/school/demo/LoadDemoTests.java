package nl.opstap.school.demo;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.LOTTE;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.platform.rights.PersonalRecords;
import nl.opstap.platform.testing.Acting;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.school.SchoolApi;
import nl.opstap.school.SchoolTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;

@SchoolTest
class LoadDemoTests {
    @Autowired
    SchoolApi school;

    @Autowired
    OwnerSql owner;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PersonalRecords records;

    @Autowired
    Acting acting;

    @Test
    void fillsThreeSchoolsOnceAndChangesNothingTheSecondTime() throws Exception {
        var demo = beans.createBean(LoadDemo.class);

        demo.run(new DefaultApplicationArguments());
        var events = owner.count("messaging.outbox");
        demo.run(new DefaultApplicationArguments());

        assertThat(owner.count("messaging.outbox")).isEqualTo(events);
        assertThat(owner.count("student")).isEqualTo(128);
        assertThat(school.body(school.get(DAAN, "/v1/me"))
                        .at("/student/displayName")
                        .asString())
                .isEqualTo("Daan Demo-Peters");
        assertThat(school.body(school.get(PETRA, "/v1/me"))
                        .at("/children/0/givenName")
                        .asString())
                .isEqualTo("Daan");
        assertThat(school.body(school.get(MARIEKE, "/v1/students?limit=100"))
                        .get("items")
                        .size())
                .isBetween(10, 25);
        assertThat(school.body(school.get(SANNE, "/v1/students?step=READY"))
                        .get("items")
                        .size())
                .isPositive();
        assertThat(owner.published(StudentChanged.class))
                .as("each stagebegeleider of the vso has somebody to find a place for")
                .filteredOn(event ->
                        event.track().equals("VSO") && event.readiness().ready())
                .extracting(StudentChanged::stagebegeleiderName)
                .contains("Sanne Demo-Bakker", "Wilma Demo-van Dijk");
        assertThat(owner.published(StudentChanged.class))
                .filteredOn(
                        event -> event.accountId() != null && event.accountId().equals(LOTTE.id()))
                .last()
                .satisfies(event -> {
                    assertThat(event.readiness().ready()).isTrue();
                    assertThat(event.phase()).isEqualTo(2);
                    assertThat(event.stagebegeleiderName()).isEqualTo("Sanne Demo-Bakker");
                });
    }

    @Test
    @Tag("GW-40")
    void whoWasErasedDoesNotComeBackAtTheNextStart() throws Exception {
        owner.empty();
        var demo = beans.createBean(LoadDemo.class);
        demo.run(new DefaultApplicationArguments());
        var daan = owner.sql("select id from student where account_id = ?")
                .param(DAAN.id())
                .query(UUID.class)
                .single();

        acting.in(TestTenant.SCHOOL_A.tenant(), () -> acting.inTransaction(() -> records.erase(daan)));
        demo.run(new DefaultApplicationArguments());

        assertThat(owner.count("student")).isEqualTo(127);
    }
}
