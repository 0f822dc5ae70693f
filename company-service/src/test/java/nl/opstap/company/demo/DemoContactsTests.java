package nl.opstap.company.demo;

import static nl.opstap.platform.testing.People.BAS;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OpstapTest
@TestPropertySource(properties = "opstap.demo=true")
class DemoContactsTests {
    @Autowired
    LoadDemoPool pool;

    @Autowired
    DemoContacts contacts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnerSql sql;

    @Test
    void twoSchoolsWereInContactAndOneJoinedHoweverOftenTheServiceStarts() {
        sql.empty();
        pool.load();

        contacts.load();
        contacts.load();

        assertThat(sql.count("contact_person")).isEqualTo(3);
        assertThat(sql.count("contact_moment")).isEqualTo(6);
        assertThat(sql.count("contact_join")).isOne();
        var first = sql.sql("select id from company order by id limit 1")
                .query(UUID.class)
                .single();
        var uri = "/v1/companies/" + first + "/contact-moments";
        assertThat(mvc.get().uri(uri).with(SANNE)).bodyText().contains("Mieke belt terug");
        assertThat(mvc.get().uri(uri).with(BAS))
                .bodyText()
                .contains("FIND_PLACE")
                .doesNotContain("Mieke");
    }
}
