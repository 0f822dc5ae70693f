package nl.opstap.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.opstap.contracts.Event;
import nl.opstap.platform.Ids;
import nl.opstap.platform.parcels.ParcelLost;
import nl.opstap.platform.parcels.ParcelMoved;
import nl.opstap.platform.parcels.ParcelsApplication;
import nl.opstap.platform.parcels.SendParcels;
import nl.opstap.platform.parcels.ShelfChanged;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** From the transaction that publishes to the read model, over a real log, a real relay and a real Kafka. */
@OpstapTest(kafka = true)
@ContextConfiguration(classes = ParcelsApplication.class)
@TestPropertySource(properties = "opstap.topics.contracts=nl.opstap.platform.parcels")
class DeliveryTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    SendParcels parcels;

    @Autowired
    OwnerSql sql;

    @Test
    void everyHandlerSeesEveryEventOnceAndInOrder() {
        var parcel = Ids.next();

        IntStream.rangeClosed(1, 50).forEach(step -> publish(TestTenant.SCHOOL_A, new ParcelMoved(parcel, step)));

        await().atMost(SOON).until(() -> steps(parcel) == 50 * 51 / 2);
        assertThat(sequences(parcel))
                .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void whatRollsBackIsNotSent() {
        var parcel = Ids.next();

        assertThatThrownBy(() -> TenantScope.run(
                        TestTenant.SCHOOL_A.tenant(), () -> parcels.publishAndFail(new ParcelMoved(parcel, 7))))
                .isInstanceOf(IllegalStateException.class);
        publish(TestTenant.SCHOOL_A, new ParcelMoved(parcel, 1));

        await().atMost(SOON).until(() -> steps(parcel) > 0);
        assertThat(steps(parcel)).isEqualTo(1);
        assertThat(sequences(parcel)).containsExactly(1L);
    }

    @Test
    @Tag("GW-14")
    void aHandlerRunsInTheTenantOfTheEvent() {
        var a = Ids.next();
        var b = Ids.next();

        publish(TestTenant.SCHOOL_A, new ParcelMoved(a, 1));
        publish(TestTenant.OTHER_SCHOOL, new ParcelMoved(b, 1));

        await().atMost(SOON).until(() -> steps(a) + steps(b) == 2);
        assertThat(tenantOf(a)).isEqualTo(TestTenant.SCHOOL_A.id());
        assertThat(tenantOf(b)).isEqualTo(TestTenant.OTHER_SCHOOL.id());
    }

    @Test
    void aTypeNobodyKnowsCountsInTheOrderAndIsOtherwiseIgnored() {
        var parcel = Ids.next();

        publish(TestTenant.SCHOOL_A, new ParcelMoved(parcel, 1), new ParcelLost(parcel), new ParcelMoved(parcel, 2));

        await().atMost(SOON).until(() -> steps(parcel) == 3);
        assertThat(sequences(parcel)).containsExactly(1L, 3L);
    }

    @Test
    void aTombstoneErasesWhatWasKept() {
        var shelf = Ids.next();
        publish(TestTenant.SCHOOL_A, new ShelfChanged(shelf, 3), new ShelfChanged(shelf, 4));
        await().atMost(SOON).until(() -> levels(shelf).equals(List.of(4)));

        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> parcels.erase(shelf));

        await().atMost(SOON).until(() -> levels(shelf).isEmpty());
    }

    private void publish(TestTenant tenant, Event... events) {
        TenantScope.run(tenant.tenant(), () -> parcels.publish(events));
    }

    private long steps(UUID parcel) {
        return sql.sql("select coalesce(sum(steps), 0) from parcel_total where parcel_id = ?")
                .param(parcel)
                .query(Long.class)
                .single();
    }

    private List<Long> sequences(UUID parcel) {
        return sql.sql("select sequence from parcel_scan where parcel_id = ? order by scanned")
                .param(parcel)
                .query(Long.class)
                .list();
    }

    private UUID tenantOf(UUID parcel) {
        return sql.sql("select tenant_id from parcel_total where parcel_id = ?")
                .param(parcel)
                .query(UUID.class)
                .single();
    }

    private List<Integer> levels(UUID shelf) {
        return sql.sql("select level from shelf where id = ?")
                .param(shelf)
                .query(Integer.class)
                .list();
    }
}
