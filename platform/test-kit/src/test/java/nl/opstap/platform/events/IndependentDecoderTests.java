package nl.opstap.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.opstap.contracts.Event;
import nl.opstap.platform.Ids;
import nl.opstap.platform.parcels.ParcelsApplication;
import nl.opstap.platform.parcels.SendParcels;
import nl.opstap.platform.parcels.ShelfChanged;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.testing.infra.KafkaBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event as it really stands on Kafka, decoded by the npm package cloudevents, which nobody here wrote. */
@OpstapTest(kafka = true)
@ContextConfiguration(classes = ParcelsApplication.class)
@TestPropertySource(properties = "opstap.topics.contracts=nl.opstap.platform.parcels")
class IndependentDecoderTests {
    private static final Path CONTRACTS = Path.of("../../contracts");
    private static final String SHELVES = "opstap.school.shelf.v1";

    @TempDir
    Path folder;

    @Autowired
    SendParcels sender;

    @Autowired
    Topics topics;

    @Autowired
    JsonMapper json;

    @Test
    void cloudEventsForJavaScriptUnderstandsEveryEvent() throws Exception {
        var events = EventCatalogue.events("nl.opstap.contracts");
        var topicsOfEvents =
                events.stream().map(event -> topics.of(Topics.published(event))).collect(Collectors.toSet());
        create(topicsOfEvents);
        for (var event : events) {
            var sample = json.readValue(sample(event), event);
            TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> sender.publish(sample));
        }
        var shelf = Ids.next();
        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> sender.publish(new ShelfChanged(shelf, 1)));
        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> sender.erase(shelf));
        topicsOfEvents.add(SHELVES);

        var received = new ArrayList<ConsumerRecord<String, String>>();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            received.clear();
            received.addAll(read(topicsOfEvents));
            return received.size() >= events.size() + 2;
        });

        var decoded = decode(received);
        assertThat(decoded).hasSameSizeAs(received);
        assertThat(decoded.stream().map(event -> event.path("type").stringValue()))
                .containsAll(events.stream()
                        .map(event -> Topics.published(event).type())
                        .toList());
        for (var index = 0; index < decoded.size(); index++) {
            check(received.get(index), decoded.get(index));
        }
    }

    private void check(ConsumerRecord<String, String> record, JsonNode event) {
        assertThat(event.path("specversion").stringValue()).isEqualTo("1.0");
        assertThat(event.path("source").stringValue()).isEqualTo("/opstap/school");
        assertThat(event.path("subject").stringValue()).isEqualTo(record.key());
        assertThat(event.path("partitionkey").stringValue()).isEqualTo(record.key());
        assertThat(event.path("tenant").stringValue())
                .isEqualTo(TestTenant.SCHOOL_A.id().toString());
        assertThat(event.path("region").stringValue())
                .isEqualTo(TestTenant.SCHOOL_A.regionId().toString());
        assertThat(event.path("sequence").stringValue()).matches("[1-9][0-9]*");
        assertThat(event.path("traceparent").stringValue()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(event.path("dataschema").stringValue())
                .isEqualTo("urn:opstap:schema:" + event.path("type").stringValue());
        if (record.value() == null) {
            assertThat(event.hasNonNull("data")).as("a tombstone").isFalse();
        } else {
            assertThat(event.path("datacontenttype").stringValue()).isEqualTo("application/json");
            assertThat(event.path("data")).isEqualTo(json.readTree(record.value()));
        }
    }

    private List<JsonNode> decode(List<ConsumerRecord<String, String>> records) throws Exception {
        var input = folder.resolve("records.jsonl");
        var output = folder.resolve("decoded.jsonl");
        Files.write(input, records.stream().map(this::line).toList());
        var process = new ProcessBuilder("bash", CONTRACTS.resolve("node-run").toString(), "conformance", "decode.js")
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).as("exit code of the decoder").isZero();
        return Files.readAllLines(output).stream().map(json::readTree).toList();
    }

    private String line(ConsumerRecord<String, String> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var line = new LinkedHashMap<String, Object>();
        line.put("key", record.key());
        line.put("headers", headers);
        line.put("value", record.value());
        return json.writeValueAsString(line);
    }

    private static String sample(Class<? extends Event> event) throws IOException {
        var type = Topics.published(event).type();
        return Files.readString(CONTRACTS.resolve("src/test/resources/samples/" + type + ".json"));
    }

    private static void create(Iterable<String> names) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaBroker.address()))) {
            var existing = admin.listTopics().names().get();
            var missing = new ArrayList<NewTopic>();
            names.forEach(name -> {
                if (!existing.contains(name)) {
                    missing.add(new NewTopic(name, 1, (short) 1));
                }
            });
            admin.createTopics(missing).all().get();
        }
    }

    private static List<ConsumerRecord<String, String>> read(Iterable<String> names) {
        try (var consumer = new KafkaConsumer<String, String>(Map.of(
                "bootstrap.servers", KafkaBroker.address(),
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", StringDeserializer.class))) {
            var partitions = new ArrayList<TopicPartition>();
            names.forEach(name -> consumer.partitionsFor(name)
                    .forEach(partition -> partitions.add(new TopicPartition(name, partition.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream()
                    .anyMatch(
                            partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
            // Other tests of this class path put forged records on topics of their own making.
            return records.stream()
                    .filter(record -> record.headers().lastHeader("ce_traceparent") != null)
                    .toList();
        }
    }
}
