package nl.opstap.notification;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import nl.opstap.contracts.placement.PlacementChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.CloudEvent;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.testing.infra.KafkaBroker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What comes over a real Kafka, twice, late and broken, as it does in life. */
@OpstapTest(kafka = true)
@Import({Region.class, MailServer.class})
@TestPropertySource(properties = {"opstap.notification.send-every=P1D", "opstap.inbox.first-pause=10ms"})
class DeliveryTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Region region;

    @Autowired
    OwnerSql sql;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @BeforeEach
    void start() {
        sql.empty();
        region.tenants();
    }

    @Test
    @Tag("NOT-01")
    void anEventThatArrivesTwiceOrTooLateIsToldOnce() {
        var student = region.student();
        var placement = Ids.next();
        var started = Ids.next();

        send(started, 2, Region.placement(placement, student, "RUNNING"));
        send(started, 2, Region.placement(placement, student, "RUNNING"));
        send(Ids.next(), 1, Region.placement(placement, student, "CONTRACT"));
        send(Ids.next(), 3, Region.placement(placement, student, "COMPLETED"));
        send(started, 2, Region.placement(placement, student, "RUNNING"));
        send(Ids.next(), 4, Region.placement(placement, student, "BROKEN_OFF"));

        await().atMost(SOON).until(() -> region.kindsOf(DAAN).contains("PLACEMENT_BROKEN_OFF"));
        assertThat(region.kindsOf(DAAN))
                .containsExactly("PLACEMENT_BROKEN_OFF", "PLACEMENT_COMPLETED", "PLACEMENT_STARTED");
        assertThat(region.kindsOf(SANNE))
                .containsExactly("PLACEMENT_BROKEN_OFF", "PLACEMENT_COMPLETED", "PLACEMENT_STARTED");
    }

    @Test
    @Tag("NOT-01")
    void anEventThatCannotBeAppliedIsSetAsideInSightAndHoldsUpNobodyElse() {
        var student = region.student();
        var broken = Ids.next();
        var fine = Ids.next();

        send(Ids.next(), 1, broken, "{\"placementId\":\"no id\"}");
        send(Ids.next(), 1, Region.placement(fine, student, "RUNNING"));

        await().atMost(SOON).until(() -> region.kindsOf(DAAN).contains("PLACEMENT_STARTED"));
        await().atMost(SOON).until(() -> parked(broken) == 1);
        assertThat(parked(fine)).isZero();
    }

    private long parked(UUID key) {
        return sql.sql("select count(*) from messaging.parked where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private void send(UUID id, long sequence, Event event) {
        send(id, sequence, event.key(), json.writeValueAsString(event));
    }

    private void send(UUID id, long sequence, UUID key, String body) {
        var published = PlacementChanged.class.getAnnotation(Published.class);
        var envelope = new Envelope(
                id, "/opstap/placement", published.type(), clock.instant(), TestTenant.SCHOOL_A.tenant(), sequence);
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaBroker.address());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(CloudEvent.record(published.topic(), key, envelope, null, body));
        }
    }
}
