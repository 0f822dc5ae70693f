package nl.opstap.platform.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.opstap.platform.parcels.ParcelsApplication;
import nl.opstap.platform.parcels.SendParcels;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two replicas of a publishing service, one that reads, Kafka and PostgreSQL, all processes of their own in the shipped
 * configuration. Each test kills something while events flow and then compares what was committed with what was applied.
 * They follow one another on the same data, as faults do.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RelayFaultTests {
    private static final Logger log = LoggerFactory.getLogger(RelayFaultTests.class);
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final String TOPIC = "opstap.school.parcel.v1";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private PostgresProcess postgres;
    private KafkaProcess kafka;
    private ServiceProcess first;
    private ServiceProcess second;
    private ServiceProcess reader;
    private ServiceProcess active;
    private ConfigurableApplicationContext publisher;
    private SendParcels parcels;
    private JdbcClient sent;
    private JdbcClient read;
    private Instant begun;

    @BeforeAll
    void startWithoutKafka() throws IOException, SQLException {
        postgres = new PostgresProcess(folder);
        postgres.start();
        postgres.createDatabases();
        kafka = new KafkaProcess(folder);
        first = new ServiceProcess("first", "school", false, postgres.port(), kafka.address(), folder);
        second = new ServiceProcess("second", "school", false, postgres.port(), kafka.address(), folder);
        reader = new ServiceProcess("reader", "company", true, postgres.port(), kafka.address(), folder);
        first.launch();
        second.launch();
        reader.launch();
        // Publishes through the outbox only, so that it outlives the relays that are killed.
        publisher = new SpringApplicationBuilder(ParcelsApplication.class)
                .run(
                        "--opstap.service=school",
                        "--parcels.reads=false",
                        "--opstap.relay.enabled=false",
                        "--opstap.inbox.enabled=false",
                        "--OPSTAP_DB_PORT=" + postgres.port(),
                        "--server.port=0");
        parcels = publisher.getBean(SendParcels.class);
        sent = postgres.sql("school");
        read = postgres.sql("company");
    }

    @BeforeEach
    void rememberTheTime() {
        begun = Instant.now();
    }

    @AfterAll
    void stopAll() {
        publisher.close();
        first.kill();
        second.kill();
        reader.kill();
        kafka.kill();
        postgres.close();
    }

    @Test
    @Order(1)
    void withoutKafkaServicesStartAndTheirEventsWait() throws Exception {
        var load = new Load(parcels);
        List.of(first, second, reader).forEach(ServiceProcess::awaitReady);
        List.of(first, second, reader).forEach(service -> service.awaitRelay("WAITING_FOR_KAFKA"));
        for (var event = 0; event < 200; event++) {
            load.once();
        }

        kafka.start();

        awaitEverythingApplied("Kafka absent at start");
        assertThat(load.committed()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aSecondReplicaTakesOverFromAKilledOne() throws Exception {
        // Whichever found Kafka first sends.
        await().atMost(RECOVERY).until(() -> first.relays("SENDING") || second.relays("SENDING"));
        var sending = first.relays("SENDING") ? first : second;
        var waiting = sending == first ? second : first;
        waiting.awaitRelay("STANDBY");

        takeOver(sending, waiting);
        sending.start();
        sending.awaitRelay("STANDBY");
        takeOver(waiting, sending);

        active = sending;
        awaitEverythingApplied("takeover after kill -9, twice");
    }

    private void takeOver(ServiceProcess killed, ServiceProcess next) throws InterruptedException {
        try (var load = new Load(parcels).start()) {
            awaitApplied(200);
            killed.kill();
            next.awaitRelay("SENDING");
            awaitCommitted(load, 200);
        }
    }

    @Test
    @Order(3)
    void aKilledKafkaLosesNothing() throws Exception {
        try (var load = new Load(parcels).start()) {
            awaitApplied(200);

            kafka.kill();
            awaitCommitted(load, 200);
            kafka.start();

            awaitApplied(200);
        }
        awaitEverythingApplied("kill -9 of Kafka");
    }

    @Test
    @Order(4)
    void aKilledPostgresLosesNothing() throws Exception {
        try (var load = new Load(parcels).start()) {
            awaitApplied(200);

            postgres.kill();
            postgres.start();

            awaitApplied(200);
        }
        awaitEverythingApplied("kill -9 of PostgreSQL");
    }

    @Test
    @Order(5)
    void aLostSlotIsNoticedAndTheKeptRowsAreSentAgain() throws Exception {
        active.kill();
        var load = new Load(parcels);
        for (var event = 0; event < 200; event++) {
            load.once();
        }
        loseSlot();

        active.start();

        awaitEverythingApplied("slot lost");
    }

    @Test
    @Order(6)
    void aKilledReaderAppliesNothingTwice() throws Exception {
        try (var load = new Load(parcels).start()) {
            awaitApplied(200);
            reader.kill();
            awaitCommitted(load, 200);
        }

        reader.start();

        awaitEverythingApplied("kill -9 of the reader");
    }

    /** As the sender of an engine that was given up and came up after all. */
    @Test
    @Order(7)
    void whoeverSitsOnTheSlotWithoutLeadingIsPutOff() throws Exception {
        active.kill();
        var load = new Load(parcels);
        await().atMost(RECOVERY).ignoreExceptions().until(this::nobodyReadsTheSlot);
        try (var forgotten = postgres.replication("school", "school_relay", "local-relay")) {
            forgotten
                    .unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .replicationStream()
                    .logical()
                    .withSlotName("school_outbox")
                    .withSlotOption("proto_version", 1)
                    .withSlotOption("publication_names", "outbox_pub")
                    .start();
            for (var event = 0; event < 200; event++) {
                load.once();
            }
            assertThat(nobodyReadsTheSlot()).isFalse();

            active.start();

            awaitEverythingApplied("a slot somebody sat on");
        }
    }

    private boolean nobodyReadsTheSlot() {
        return sent.sql("select not active from pg_replication_slots where slot_name = 'school_outbox'")
                .query(Boolean.class)
                .single();
    }

    /** What max_slot_wal_keep_size does to the slot of a relay that was away too long. */
    private void loseSlot() {
        var server = postgres.sql("postgres");
        server.sql("alter system set max_slot_wal_keep_size = '1MB'").update();
        server.sql("select pg_reload_conf()").query(Boolean.class).single();
        await().atMost(RECOVERY).until(() -> {
            for (var segment = 0; segment < 4; segment++) {
                sent.sql("select pg_logical_emit_message(false, 'fill', 'x')")
                        .query(String.class)
                        .single();
                server.sql("select pg_switch_wal()").query(String.class).single();
            }
            server.sql("checkpoint").update();
            return "lost"
                    .equals(server.sql("select wal_status from pg_replication_slots where slot_name = 'school_outbox'")
                            .query(String.class)
                            .single());
        });
        server.sql("alter system reset max_slot_wal_keep_size").update();
        server.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    /** Waits until this many more events were applied than now. */
    private void awaitApplied(int more) {
        var from = applied();
        await().atMost(RECOVERY).ignoreExceptions().until(() -> applied() >= from + more);
    }

    private void awaitCommitted(Load load, int more) {
        var from = load.committed();
        await().atMost(RECOVERY).until(() -> load.committed() >= from + more);
    }

    private void awaitEverythingApplied(String fault) {
        var committed = committed();
        await(fault).atMost(RECOVERY).until(() -> applied() >= committed);
        assertThat(applied()).isEqualTo(committed());
        assertThat(count(read, "select count(*) from messaging.parked")).isZero();
        assertThat(count(read, """
                select count(*) from (
                    select sequence, row_number() over (partition by parcel_id order by scanned) as nth
                    from parcel_scan) s
                where sequence <> nth""")).as("events of a key applied out of order").isZero();
        assertThat(count(read, "select sum(steps) from parcel_total"))
                .as("sum of all steps, which an event applied twice would raise")
                .isEqualTo(count(sent, "select sum((payload::jsonb ->> 'step')::bigint) from messaging.outbox"));
        log.info(
                "{}: {} committed, {} applied; longest silence of the reader {} ms; {}",
                fault,
                committed(),
                applied(),
                longestSilence(),
                firstDeliveries());
    }

    private long committed() {
        return count(sent, "select count(*) from messaging.outbox");
    }

    private long applied() {
        return count(read, "select count(*) from parcel_scan");
    }

    /** Of the reader, from its first event of the present test to its last. */
    private long longestSilence() {
        return count(read, """
                select max(extract(epoch from pause) * 1000)::bigint from (
                    select handled_at - lag(handled_at) over (order by handled_at) as pause from messaging.inbox
                    where handled_at >= to_timestamp(%d)) pauses""".formatted(begun.getEpochSecond()));
    }

    private static long count(JdbcClient database, String query) {
        return database.sql(query).query(Long.class).optional().orElse(0L);
    }

    /** On the topic itself: every key's events appear first in the order 1, 2, 3 …; repetitions come after. */
    private String firstDeliveries() {
        var next = new HashMap<String, Long>();
        var ids = new HashSet<String>();
        var records = 0;
        try (var consumer = new KafkaConsumer<String, byte[]>(Map.of(
                "bootstrap.servers", kafka.address(),
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", ByteArrayDeserializer.class))) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    records++;
                    if (ids.add(header(record.headers(), "ce_id"))) {
                        var sequence = Long.parseLong(header(record.headers(), "ce_sequence"));
                        assertThat(sequence)
                                .as("first delivery of " + record.key())
                                .isEqualTo(next.merge(record.key(), 1L, Long::sum));
                    }
                }
            }
        }
        assertThat((long) ids.size()).as("events on the topic").isEqualTo(committed());
        return (records - ids.size()) + " repetitions on the topic";
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
