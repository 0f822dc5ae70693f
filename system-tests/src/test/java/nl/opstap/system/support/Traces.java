package nl.opstap.system.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.opstap.local.Stack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks for a word in everything the stack keeps: every table of every database, every topic, every log. */
public record Traces(Stack stack, String word) {
    private static final String EVERY_TABLE = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')""";

    /** Where it was found, {@code database table}. Bytes are looked through as well, as PostgreSQL writes them: in hex. */
    public List<String> inDatabases() {
        var found = new ArrayList<String>();
        for (var database : databases()) {
            var look = new StackDatabase(stack, database);
            for (var table : look.texts(EVERY_TABLE)) {
                var rows = look.count(
                        "select count(*) from %s t where strpos(lower(t::text), '%s') > 0 or strpos(t::text, '%s') > 0"
                                .formatted(table, word.toLowerCase(Locale.ROOT), hex()));
                if (rows > 0) {
                    found.add(database + " " + table + " " + rows);
                }
            }
        }
        return found;
    }

    private String hex() {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> databases() {
        return new StackDatabase(stack, "postgres")
                .texts("select datname from pg_database where not datistemplate and datallowconn");
    }

    /**
     * Where it was found. Of a compacted topic only the newest record of a key counts: the broker lets go of the older ones
     * within seven days (max.compaction.lag.ms), which no test can wait for.
     */
    public List<String> inTopics() {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RunningStack.kafka(stack),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
        var left = new HashMap<String, String>();
        try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
            var topics = consumer.listTopics();
            var compacted = compacted(List.copyOf(topics.keySet()));
            var partitions = topics.values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    var key = compacted.contains(message.topic())
                            ? message.topic() + " " + message.key()
                            : message.topic() + " " + message.partition() + "-" + message.offset();
                    var body = message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
                    left.put(key, body + " " + message.key());
                });
            }
        }
        return left.entrySet().stream()
                .filter(record -> record.getValue().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> compacted(List<String> topics) {
        try (var admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) RunningStack.kafka(stack)))) {
            var resources = topics.stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                    .toList();
            return admin.describeConfigs(resources).all().get().entrySet().stream()
                    .filter(topic ->
                            topic.getValue().get("cleanup.policy").value().equals("compact"))
                    .map(topic -> topic.getKey().name())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The log files that hold it. */
    public List<String> inLogs() {
        try (var files = Files.walk(stack.site().log("gateway").getParent())) {
            return files.filter(Files::isRegularFile)
                    .filter(this::isIn)
                    .map(Path::toString)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isIn(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .contains(word.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
