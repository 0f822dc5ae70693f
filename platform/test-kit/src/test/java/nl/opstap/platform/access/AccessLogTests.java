package nl.opstap.platform.access;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.MO;
import static nl.opstap.platform.testing.People.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.opstap.contracts.access.AccessRecorded;
import nl.opstap.platform.Ids;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.access.VerifyAccessLog.Verdict;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.testing.Acting;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestClock;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@OpstapTest
@Tag("GW-30")
@ContextConfiguration(classes = SampleApplication.class)
class AccessLogTests {
    @Autowired
    AccessLog log;

    @Autowired
    VerifyAccessLog verify;

    @Autowired
    Acting acting;

    @Autowired
    OwnerSql owner;

    @Autowired
    AppSql app;

    private final UUID subject = Ids.next();

    @BeforeEach
    void empty() {
        owner.empty();
    }

    @Test
    void tellsWhoDidWhatWithWhoseDataAndPublishesIt() {
        read(MARIEKE);

        var event = owner.published(AccessRecorded.class).getFirst();
        assertThat(event.subjectId()).isEqualTo(subject);
        assertThat(event.actorId()).isEqualTo(MARIEKE.id());
        assertThat(event.actorName()).isEqualTo("Marieke");
        assertThat(event.actorRole()).isEqualTo("mentor");
        assertThat(event.at()).isEqualTo(TestClock.START);
        assertThat(event.item()).isEqualTo("PROFILE");
        assertThat(owner.sql("select actor_name from access_record where id = :id")
                        .param("id", event.accessId())
                        .query(String.class)
                        .single())
                .isEqualTo("Marieke");
    }

    @Test
    void hundredsAtOnceAreSealedAndPublishedInTheOrderGiven() {
        var tenant = TestTenant.SCHOOL_A;
        var tom = new Actor(TOM.id(), "Tom", tenant.tenant(), "SCHOOL", Set.of("teamleider", "mentor"));
        var subjects = Stream.generate(Ids::next).limit(300).toList();

        in(tenant, () -> log.recordAll(tom, subjects, Action.CHANGE, "PROFILE", "GUIDANCE"));

        assertThat(owner.published(AccessRecorded.class))
                .extracting(AccessRecorded::subjectId)
                .isEqualTo(subjects);
        assertThat(owner.published(AccessRecorded.class).getLast().actorRole()).isEqualTo("mentor,teamleider");
        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Intact(300));
    }

    @Test
    void somebodyWithoutAnAccountIsNamedByTheLink() {
        in(
                TestTenant.SCHOOL_A,
                () -> log.recordByLink(subject, Action.CHANGE, "ASSESSMENT", "ASSESS", "Kim", "supervisor"));

        var event = owner.published(AccessRecorded.class).getFirst();
        assertThat(event.actorId()).isNull();
        assertThat(event.actorName()).isEqualTo("Kim");
        assertThat(event.actorTenant()).isEqualTo(TestTenant.SCHOOL_A.id());
    }

    @Test
    @Tag("GW-40")
    void aStudentIsKeptByIdOnlyBecauseTheLogIsForEver() {
        read(DAAN);

        var event = owner.published(AccessRecorded.class).getFirst();
        assertThat(event.actorId()).isEqualTo(DAAN.id());
        assertThat(event.actorName()).isEmpty();
        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Intact(1));
    }

    @Test
    void anUntouchedLogIsIntact() {
        read(MARIEKE);
        read(MARIEKE);
        read(MO);

        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Intact(2));
        assertThat(verdict(TestTenant.SCHOOL_B)).isEqualTo(new Verdict.Intact(1));
        assertThat(verdict(TestTenant.MUNICIPALITY)).isEqualTo(new Verdict.Intact(0));
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        var together = new CyclicBarrier(8);

        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        together.await();
                        for (var times = 0; times < 10; times++) {
                            read(MARIEKE);
                        }
                        return number;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }

        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Intact(80));
    }

    @Test
    void aChangedRecordIsNoticed() {
        read(MARIEKE);
        read(MARIEKE);
        read(MARIEKE);

        tamper("update access_record set actor_name = 'Iemand anders' where id = "
                + "(select record_id from access_chain where number = 2)");

        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Broken(2, "the record was changed"));
    }

    @Test
    void aRemovedRecordIsNoticed() {
        read(MARIEKE);
        read(MARIEKE);

        tamper("delete from access_record where id = (select record_id from access_chain where number = 1)");
        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Broken(1, "the record is missing"));

        tamper("delete from access_chain where number = 1");
        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Broken(1, "a link is missing"));
    }

    @Test
    void aCutEndIsNoticed() {
        read(MARIEKE);
        read(MARIEKE);

        tamper("delete from access_record where id = (select record_id from access_chain where number = 2)");
        tamper("delete from access_chain where number = 2");

        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Broken(2, "the end is missing"));
    }

    @Test
    void aRecordSlippedInIsNoticed() {
        read(MARIEKE);

        tamper("""
                insert into access_record
                select tenant_id, gen_random_uuid(), at, subject_id, actor_id, actor_name, actor_role, actor_tenant, action, item, purpose
                from access_record""");

        assertThat(verdict(TestTenant.SCHOOL_A)).isEqualTo(new Verdict.Broken(2, "a record stands outside the chain"));
    }

    @Test
    void theServiceCanOnlyAppend() {
        read(MARIEKE);

        for (var sql : new String[] {
            "update access_record set item = 'X'",
            "delete from access_record",
            "truncate access_record",
            "update access_chain set hash = '\\x00'",
            "delete from access_chain",
            "insert into access_chain (number, record_id, hash) values (9, gen_random_uuid(), '\\x00')",
            "update access_chain_head set number = 0",
        }) {
            assertThatThrownBy(() -> app.in(
                            TestTenant.SCHOOL_A.tenant(),
                            database -> database.sql(sql).update()))
                    .as(sql)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void evenTheOwnerOfTheTablesCannotRewriteByAccident() {
        read(MARIEKE);

        assertThatThrownBy(
                        () -> owner.sql("update access_record set item = 'X'").update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(
                        () -> owner.sql("truncate access_record, access_chain").update())
                .hasStackTraceContaining("append-only");
    }

    private void read(Person person) {
        acting.as(
                person,
                () -> acting.inTransaction(() -> {
                    log.record(subject, Action.READ, "PROFILE", "GUIDANCE");
                    return true;
                }));
    }

    private Verdict verdict(TestTenant tenant) {
        return acting.in(tenant.tenant(), verify::handle);
    }

    private void in(TestTenant tenant, Runnable work) {
        acting.in(
                tenant.tenant(),
                () -> acting.inTransaction(() -> {
                    work.run();
                    return true;
                }));
    }

    /** Somebody with full power over the database, who switches the triggers off. */
    private void tamper(String sql) {
        owner.sql("set session_replication_role = replica; " + sql).update();
    }
}
