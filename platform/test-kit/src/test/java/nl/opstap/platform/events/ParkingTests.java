package nl.opstap.platform.events;

import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.OTTO;
import static nl.opstap.platform.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.parcels.ParcelsApplication;
import nl.opstap.platform.parcels.Road;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.testing.infra.KafkaBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the inbox does with events that come twice, too early, broken, or at a bad moment. */
@OpstapTest(kafka = true)
@ContextConfiguration(classes = ParcelsApplication.class)
@TestPropertySource(properties = "opstap.topics.contracts=nl.opstap.platform.parcels")
class ParkingTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PARCELS = "opstap.school.parcel.v1";
    private static final String SHELVES = "opstap.school.shelf.v1";
    private static final String MOVED = "nl.opstap.school.parcel-moved.v1";

    @Autowired
    OwnerSql sql;

    @Autowired
    Road road;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MeterRegistry meters;

    KafkaProducer<String, byte[]> kafka;
    final UUID parcel = Ids.next();

    @BeforeEach
    void connect() {
        kafka = new KafkaProducer<>(Map.of(
                "bootstrap.servers", KafkaBroker.address(),
                "key.serializer", StringSerializer.class,
                "value.serializer", ByteArraySerializer.class));
    }

    @AfterEach
    void disconnect() {
        kafka.close();
        road.clear(parcel);
    }

    @Test
    void aRepeatedOrOlderEventIsDropped() throws Exception {
        var first = moved(parcel, 1);
        kafka.send(first).get();
        kafka.send(first).get();
        kafka.send(moved(parcel, 1)).get();
        kafka.send(moved(parcel, 2)).get();
        kafka.send(first).get();
        kafka.send(moved(parcel, 3)).get();

        await().atMost(SOON).until(() -> sequences(parcel).contains(3L));
        assertThat(sequences(parcel)).containsExactly(1L, 2L, 3L);
        assertThat(steps(parcel)).isEqualTo(6);
    }

    @Test
    void aGapParksTheKeyUntilTheMissingEventComes() throws Exception {
        var gaps = outcomes("gap");
        kafka.send(moved(parcel, 1)).get();
        kafka.send(moved(parcel, 3)).get();
        kafka.send(moved(parcel, 4)).get();
        await().atMost(SOON).until(() -> parked(parcel).equals(List.of(3L, 4L)));
        assertThat(sequences(parcel)).containsExactly(1L);
        assertThat(outcomes("gap")).isEqualTo(gaps + 1);

        kafka.send(moved(parcel, 2)).get();

        await().atMost(SOON).until(() -> parked(parcel).isEmpty());
        assertThat(sequences(parcel)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(steps(parcel)).isEqualTo(10);
    }

    @Test
    void onAStateTopicTheNewestEventSaysEverything() throws Exception {
        var shelf = Ids.next();
        kafka.send(shelf(shelf, 1, 10)).get();
        kafka.send(shelf(shelf, 5, 50)).get();
        kafka.send(shelf(shelf, 3, 30)).get();

        var marker = Ids.next();
        kafka.send(shelf(marker, 2, 1)).get();
        await().atMost(SOON).until(() -> level(marker).equals(List.of(1)));
        await().atMost(SOON).until(() -> level(shelf).equals(List.of(50)));
        assertThat(parked(shelf)).isEmpty();
    }

    @Test
    void anErasureOvertakesWhatIsParked() throws Exception {
        road.block(parcel);
        kafka.send(shelf(parcel, 1, 10)).get();
        await().atMost(SOON).until(() -> parked(parcel).equals(List.of(1L)));

        kafka.send(event(SHELVES, parcel, 2, "nl.opstap.school.shelf-changed.v1", null))
                .get();

        await().atMost(SOON).until(() -> parked(parcel).isEmpty());
        assertThat(level(parcel)).isEmpty();
    }

    @Test
    void aFailingEventParksItsKeyOnlyAndIsReplayedInOrder() throws Exception {
        var other = Ids.next();
        road.block(parcel);
        kafka.send(moved(parcel, 1)).get();
        kafka.send(moved(parcel, 2)).get();
        kafka.send(moved(parcel, 3)).get();
        kafka.send(moved(other, 1)).get();

        await().atMost(SOON).until(() -> parked(parcel).equals(List.of(1L, 2L, 3L)) && steps(other) == 1);
        assertThat(sequences(parcel))
                .as("a handler before the failing one is rolled back")
                .isEmpty();
        var letter = deadLetter(PARCELS, parcel.toString());
        assertThat(header(letter, "opstap_cause"))
                .startsWith("java.lang.IllegalStateException at nl.opstap.platform.parcels.Road")
                .doesNotContain("Jan de Vries");

        assertThat(mvc.post()
                        .uri("/actuator/parked")
                        .contentType("application/json")
                        .content("{}")
                        .with(as(MARIEKE)))
                .hasStatus(403);
        assertThat(replay()).as("still blocked").contains("\"applied\":0");
        assertThat(parked(parcel)).containsExactly(1L, 2L, 3L);

        road.clear(parcel);
        assertThat(replay()).contains("\"applied\":3");
        assertThat(parked(parcel)).isEmpty();
        assertThat(sequences(parcel)).containsExactly(1L, 2L, 3L);

        kafka.send(moved(parcel, 4)).get();
        await().atMost(SOON).until(() -> steps(parcel) == 10);
    }

    @Test
    void anOperatorDiscardsWhatCanNeverBeApplied() throws Exception {
        kafka.send(event(PARCELS, parcel, 1, MOVED, "{\"parcelId\":\"no id\",\"step\":1}"))
                .get();
        kafka.send(moved(parcel, 2)).get();
        await().atMost(SOON).until(() -> parked(parcel).equals(List.of(1L, 2L)));

        assertThat(mvc.delete()
                        .uri("/actuator/parked?topic={topic}&key={key}&sequence=1", PARCELS, parcel)
                        .with(as(OTTO)))
                .hasStatusOk()
                .bodyText()
                .contains("true");
        replay();

        assertThat(parked(parcel)).isEmpty();
        assertThat(sequences(parcel)).containsExactly(2L);
    }

    @Test
    void brokenRecordsBecomeDeadLettersAndNothingStops() throws Exception {
        var letters = deadLetters(PARCELS).size();
        var broken = List.of(
                new ProducerRecord<String, byte[]>(PARCELS, 0, null, null),
                new ProducerRecord<String, byte[]>(PARCELS, 0, "no-uuid", bytes("{}")),
                without("ce_id"),
                without("ce_tenant"),
                without("ce_region"),
                without("ce_sequence"),
                without("ce_type"),
                without("ce_source"),
                without("ce_time"),
                with("ce_specversion", "0.3"),
                with("ce_sequence", "0"),
                with("ce_sequence", "two"),
                with("ce_tenant", "everyone"),
                with("ce_time", "yesterday"));
        for (var record : broken) {
            kafka.send(record).get();
        }
        var notJson = List.of("", "{", "null", "[]", "\"text\"", "{\"parcelId\":1,\"step\":\"x\"}", "\u0000\uFFFF");
        for (var body : notJson) {
            kafka.send(event(PARCELS, Ids.next(), 1, MOVED, body)).get();
        }
        for (var partition = 0; partition < 3; partition++) {
            var good = moved(Ids.next(), 1);
            kafka.send(new ProducerRecord<>(PARCELS, partition, good.key(), good.value(), good.headers()))
                    .get();
        }

        await().atMost(SOON).until(() -> deadLetters(PARCELS).size() == letters + broken.size() + notJson.size());
        kafka.send(moved(parcel, 1)).get();
        await().atMost(SOON).until(() -> steps(parcel) == 1);
    }

    @Test
    void anUnknownFieldIsIgnored() throws Exception {
        var body = "{\"parcelId\":\"%s\",\"step\":1,\"colour\":\"red\"}".formatted(parcel);

        kafka.send(event(PARCELS, parcel, 1, MOVED, body)).get();

        await().atMost(SOON).until(() -> steps(parcel) == 1);
    }

    private String replay() throws Exception {
        return mvc.post()
                .uri("/actuator/parked")
                .contentType("application/json")
                .content("{\"topic\":\"%s\",\"key\":\"%s\"}".formatted(PARCELS, parcel))
                .with(as(OTTO))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private ProducerRecord<String, byte[]> moved(UUID key, long sequence) {
        return event(PARCELS, key, sequence, MOVED, "{\"parcelId\":\"%s\",\"step\":%d}".formatted(key, sequence));
    }

    private ProducerRecord<String, byte[]> shelf(UUID key, long sequence, int level) {
        return event(
                SHELVES,
                key,
                sequence,
                "nl.opstap.school.shelf-changed.v1",
                "{\"shelfId\":\"%s\",\"level\":%d}".formatted(key, level));
    }

    private ProducerRecord<String, byte[]> event(String topic, UUID key, long sequence, String type, String body) {
        var envelope =
                new Envelope(Ids.next(), "/opstap/school", type, Instant.now(), TestTenant.SCHOOL_A.tenant(), sequence);
        return CloudEvent.record(topic, key, envelope, null, body);
    }

    private ProducerRecord<String, byte[]> without(String header) {
        var record = moved(Ids.next(), 1);
        record.headers().remove(header);
        return record;
    }

    private ProducerRecord<String, byte[]> with(String header, String value) {
        var record = without(header);
        record.headers().add(header, bytes(value));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private double outcomes(String outcome) {
        return meters.counter("opstap.inbox.events", "topic", PARCELS, "outcome", outcome)
                .count();
    }

    private long steps(UUID key) {
        return sql.sql("select coalesce(sum(steps), 0) from parcel_total where parcel_id = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private List<Long> sequences(UUID key) {
        return sql.sql("select sequence from parcel_scan where parcel_id = ? order by scanned")
                .param(key)
                .query(Long.class)
                .list();
    }

    private List<Long> parked(UUID key) {
        return sql.sql("select sequence from messaging.parked where key = ? order by sequence")
                .param(key)
                .query(Long.class)
                .list();
    }

    private List<Integer> level(UUID shelf) {
        return sql.sql("select level from shelf where id = ?")
                .param(shelf)
                .query(Integer.class)
                .list();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private ConsumerRecord<String, byte[]> deadLetter(String topic, String key) {
        return deadLetters(topic).stream()
                .filter(letter -> key.equals(letter.key()))
                .findFirst()
                .orElseThrow();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String topic) {
        var partition = new TopicPartition(topic + ".dlt", 0);
        try (var consumer = new KafkaConsumer<String, byte[]>(Map.of(
                "bootstrap.servers", KafkaBroker.address(),
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", ByteArrayDeserializer.class))) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(letters::add);
            }
            return letters;
        }
    }
}
