package nl.opstap.notification;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.JASPER;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;
import static nl.opstap.platform.testing.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.opstap.contracts.notification.MailRequested;
import nl.opstap.contracts.notification.SealedMail;
import nl.opstap.notification.MailServer.Mail;
import nl.opstap.platform.Ids;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.vault.Envelopes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The mails that go along with messages, and those to people without an account. */
@NotificationTest
class MailsTests {
    private static final String COMPANY = "wim@korenaar.example";
    /** A page, and at most one id: nothing in it says who. */
    private static final Pattern WHERE =
            Pattern.compile("http://127\\.0\\.0\\.1:8100/(l#token|[a-z-]*(/[0-9a-f-]{36})?)(?=\\s)");

    private static final String LINK = "http://127.0.0.1:8100/l#token";

    @Autowired
    Region region;

    @Autowired
    MailServer server;

    @Autowired
    Envelopes envelopes;

    @Autowired
    JsonMapper json;

    @Autowired
    OwnerSql sql;

    @Autowired
    TestClock clock;

    UUID student;

    @BeforeEach
    void everybodyHasLoggedInOnce() {
        sql.empty();
        server.empty();
        region.tenants();
        student = region.student();
        Stream.of(DAAN, PETRA, MARIEKE, SANNE, JASPER).forEach(region::messagesOf);
    }

    @Test
    void aMessageBecomesAMailToTheSamePeople() {
        region.tell(Region.placement(Ids.next(), student, "RUNNING"), TestTenant.SCHOOL_A);
        region.jobs();
        region.jobs();

        assertThat(server.mails())
                .extracting(Mail::to)
                .containsExactlyInAnyOrder(
                        "daan@opstap.example",
                        "petra@opstap.example",
                        "marieke@opstap.example",
                        "sanne@opstap.example");
    }

    @Test
    @Tag("NOT-04")
    void aMailSaysThatThereIsSomethingAndWhereButNeverAboutWhom() {
        var placement = Ids.next();
        for (var state : List.of("AGREED", "CONTRACT", "RUNNING", "CLOSING", "COMPLETED", "BROKEN_OFF")) {
            region.tell(Region.placement(placement, student, state), TestTenant.SCHOOL_A);
        }
        region.tell(region.student(student, SANNE.id(), true, true), TestTenant.SCHOOL_A);
        region.tell(region.handover(Ids.next(), student, "ACCEPTED", TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
        region.tell(Region.nazorg(Ids.next(), student, JASPER, TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
        ask("SIGN_CONTRACT");
        region.jobs();

        assertThat(server.mails()).hasSizeGreaterThan(20).allSatisfy(mail -> {
            var link = WHERE.matcher(mail.text());
            assertThat(link.find()).as(mail.text()).isTrue();
            assertThat(mail.subject() + " " + link.replaceAll(""))
                    .doesNotContainIgnoringCase("Daan")
                    .doesNotContainIgnoringCase("Demo")
                    .doesNotContainIgnoringCase("Petra")
                    .doesNotContainIgnoringCase("Marieke")
                    .doesNotContainIgnoringCase("Sanne")
                    .doesNotContain("V4", "VSO", "5701", "2009", "http");
        });
    }

    @Test
    void nothingIsLostWhileTheMailServerIsDown() {
        region.tell(Region.placement(Ids.next(), student, "RUNNING"), TestTenant.SCHOOL_A);
        server.breakDown();
        region.jobs();
        clock.advance(Duration.ofSeconds(2));
        region.jobs();

        assertThat(server.mails()).isEmpty();
        assertThat(waiting()).isEqualTo(4);

        server.comeBack();
        clock.advance(Duration.ofMinutes(11));
        region.jobs();
        region.jobs();

        assertThat(waiting()).isZero();
        assertThat(server.mails()).hasSize(4);
        assertThat(server.mailsTo("daan@opstap.example")).hasSize(1);
    }

    @Test
    void aMailServerThatIsDownIsTriedEverLessOften() {
        region.tell(Region.nazorg(Ids.next(), student, SANNE, TestTenant.SCHOOL_A), TestTenant.SCHOOL_A);
        server.breakDown();
        for (var second = 0; second < 60; second++) {
            region.jobs();
            clock.advance(Duration.ofSeconds(1));
        }
        server.comeBack();

        assertThat(sql.sql("select attempts from queued_mail")
                        .query(Integer.class)
                        .single())
                .isBetween(4, 7);
    }

    @Test
    void aMailToSomebodyWithoutAnAccountCarriesItsLinkAndIsForgottenOnceSent() {
        ask("SIGN_CONTRACT");
        region.jobs();

        assertThat(server.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(COMPANY);
            assertThat(mail.text()).contains(LINK);
        });
        assertThat(sql.sql("select sealed from queued_mail").query(String.class).list())
                .containsExactly("");
    }

    @Test
    void aMailThatIsAskedTwiceGoesOnce() {
        var request = request("ASSESS");

        region.tell(request, TestTenant.SCHOOL_A);
        region.tell(request, TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void aMailThatCannotBeWrittenHoldsUpNoOther() {
        region.tell(new MailRequested(Ids.next(), "SIGN_CONTRACT", "notification.broken"), TestTenant.SCHOOL_A);
        region.tell(request("NO_SUCH_TEXT"), TestTenant.SCHOOL_A);
        clock.advance(Duration.ofSeconds(1));
        ask("SIGN_CONTRACT");
        region.tell(Region.nazorg(Ids.next(), student, JASPER, TestTenant.MUNICIPALITY), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(server.mails()).extracting(Mail::to).containsExactlyInAnyOrder(COMPANY, "jasper@opstap.example");
        assertThat(waiting()).as("it is kept, for who mends it").isEqualTo(2);
    }

    @Test
    void whoNeverLoggedInHasTheMessageButNoMail() {
        sql.sql("delete from address").update();

        region.tell(Region.nazorg(Ids.next(), student, SANNE, TestTenant.SCHOOL_A), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(server.mails()).isEmpty();
        assertThat(region.kindsOf(SANNE)).containsExactly("NAZORG_DUE");
    }

    @Test
    void aMailGoesToTheAddressSomebodyHasAtThatTenant() {
        region.messagesOf(STRANGER.withId(SANNE.id()));

        region.tell(Region.nazorg(Ids.next(), student, SANNE, TestTenant.SCHOOL_A), TestTenant.SCHOOL_A);
        region.jobs();

        assertThat(server.mails()).extracting(Mail::to).containsExactly("sanne@opstap.example");
    }

    private void ask(String template) {
        region.tell(request(template), TestTenant.SCHOOL_A);
    }

    private MailRequested request(String template) {
        var sealed = envelopes.seal("notification", json.writeValueAsString(new SealedMail(COMPANY, LINK)));
        return new MailRequested(Ids.next(), template, sealed);
    }

    private long waiting() {
        return sql.count("queued_mail where status = 'QUEUED'");
    }
}
