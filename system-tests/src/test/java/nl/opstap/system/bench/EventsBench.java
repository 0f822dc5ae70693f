package nl.opstap.system.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.opstap.platform.Ids;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.testing.infra.KafkaBroker;
import nl.opstap.platform.testing.infra.PostgresServer;
import nl.opstap.system.bench.pulse.Pulse;
import nl.opstap.system.bench.pulse.PulseApplication;
import nl.opstap.system.bench.pulse.SendPulses;
import nl.opstap.system.bench.pulse.Sightings;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long from the commit of an event until it is visible in the read model of another process, at a constant rate, beside
 * a bare Kafka producer and consumer in the same run. Both send on a fixed schedule, whether or not the last one arrived.
 * What a bare consumer sees of the events tells how much of the time the relay took.
 */
final class EventsBench {
    private static final int RATE = 200;
    private static final int WARM_UP = 20 * RATE;
    private static final String RAW = "opstap.bench.raw";
    private static final String PULSES = "opstap.school.pulse.v1";
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
    private static final double GOAL_P50 = 20;
    private static final double GOAL_P99 = 100;

    private EventsBench() {}

    /** @param arguments how many seconds to measure, 30 unless told */
    public static void main(String[] arguments) throws Exception {
        var measured = (arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30) * RATE;
        System.setProperty("opstap.test.durable", "true");
        var postgres = PostgresServer.get();
        var kafka = KafkaBroker.address();
        var total = WARM_UP + measured;
        var committed = new long[total];
        var raw = new Histogram(3);
        try (var publisher = PulseApplication.start(
                        PulseApplication.arguments("school", false, postgres.url("school"), kafka));
                var reader = Reader.start(PulseApplication.arguments("company", true, postgres.url("company"), kafka));
                var onTopic = OnTopic.start(kafka, total);
                var loop = RawLoop.start(kafka, raw)) {
            var pulses = publisher.getBean(SendPulses.class);
            var keys = Stream.generate(Ids::next).limit(100).toList();
            System.out.printf(
                    "Publishing %d events a second: %d s to warm up, %d s measured%n",
                    RATE, WARM_UP / RATE, measured / RATE);
            Schedule.run(0, WARM_UP, number -> send(loop, pulses, keys, number, committed));
            // Code that was still cold left a queue behind, which is not what is measured.
            reader.sightings(WARM_UP);
            loop.record();
            var rate = Schedule.run(WARM_UP, total, number -> send(loop, pulses, keys, number, committed));
            var visible = reader.sightings(total);
            var events = new Histogram(3);
            var relay = new Histogram(3);
            for (var number = WARM_UP; number < total; number++) {
                events.recordValue(Math.max(0, visible.get(number) - committed[number]));
                relay.recordValue(Math.max(0, onTopic.at(number) - committed[number]));
            }
            report(rate, events, relay, raw);
            System.exit(millis(events, 50) <= GOAL_P50 && millis(events, 99) <= GOAL_P99 ? 0 : 1);
        }
    }

    private static void send(RawLoop loop, SendPulses pulses, List<UUID> keys, int number, long[] committed) {
        loop.send();
        var pulse = new Pulse(keys.get(number % keys.size()), number, "x".repeat(250));
        TenantScope.run(TestTenant.SCHOOL_A.tenant(), () -> pulses.handle(pulse));
        committed[number] = Sightings.nanos(Instant.now());
    }

    /** Does something at a constant rate, late ones at once. */
    private static final class Schedule {
        private Schedule() {}

        /** Answers the rate that was reached. */
        static double run(int from, int to, IntConsumer work) {
            var started = System.nanoTime();
            for (var number = from; number < to; number++) {
                var due = started + (number - from) * 1_000_000_000L / RATE;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                work.accept(number);
            }
            return (to - from) / ((System.nanoTime() - started) / 1e9);
        }
    }

    private static void report(double rate, Histogram events, Histogram relay, Histogram raw) {
        System.out.printf(
                Locale.ROOT,
                """
                %n%.0f events a second reached
                                                     p50 ms   p99 ms   max ms    events
                commit → read model elsewhere       %7.1f  %7.1f  %7.1f  %8d
                  of which until on the topic       %7.1f  %7.1f  %7.1f  %8d
                raw Kafka produce → consume         %7.1f  %7.1f  %7.1f  %8d
                ratio                               %7.1f  %7.1f
                goal                                %7.0f  %7.0f           %s%n""",
                rate,
                millis(events, 50),
                millis(events, 99),
                millis(events, 100),
                events.getTotalCount(),
                millis(relay, 50),
                millis(relay, 99),
                millis(relay, 100),
                relay.getTotalCount(),
                millis(raw, 50),
                millis(raw, 99),
                millis(raw, 100),
                raw.getTotalCount(),
                millis(events, 50) / millis(raw, 50),
                millis(events, 99) / millis(raw, 99),
                GOAL_P50,
                GOAL_P99,
                millis(events, 50) <= GOAL_P50 && millis(events, 99) <= GOAL_P99 ? "met" : "missed");
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }

    /** The other process. */
    private record Reader(Process process, BufferedReader output) implements AutoCloseable {

        static Reader start(List<String> arguments) throws IOException {
            var command = Stream.concat(
                            Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    PulseApplication.class.getName()),
                            arguments.stream())
                    .toList();
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var reader = new Reader(process, process.inputReader());
            reader.expect("ready");
            return reader;
        }

        private void expect(String word) throws IOException {
            for (var line = output.readLine(); !word.equals(line); line = output.readLine()) {
                if (line == null) {
                    throw new IOException("The reading process ended");
                }
            }
        }

        /** Asks until all have arrived; an event that never does is a failure of the bench. */
        Map<Integer, Long> sightings(int expected) throws IOException, InterruptedException {
            var file = Files.createTempFile("opstap-sightings", ".txt");
            var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (true) {
                process.outputWriter().write(file + "\n");
                process.outputWriter().flush();
                expect("written");
                var lines = Files.readAllLines(file);
                if (lines.size() == expected) {
                    return lines.stream()
                            .map(line -> line.split(" "))
                            .collect(Collectors.toMap(pair -> Integer.valueOf(pair[0]), pair -> Long.valueOf(pair[1])));
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(lines.size() + " of " + expected + " events arrived");
                }
                Thread.sleep(500);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    /** When a bare consumer saw each event. */
    private static final class OnTopic implements AutoCloseable {
        private final AtomicLongArray seen;
        private volatile boolean running = true;

        private OnTopic(int total) {
            seen = new AtomicLongArray(total);
        }

        static OnTopic start(String kafka, int total) {
            var onTopic = new OnTopic(total);
            Thread.ofPlatform().daemon().start(() -> onTopic.consume(kafka));
            return onTopic;
        }

        private void consume(String kafka) {
            try (var consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer())) {
                var partitions = consumer.partitionsFor(PULSES).stream()
                        .map(partition -> new TopicPartition(PULSES, partition.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                while (running) {
                    for (var record : consumer.poll(Duration.ofMillis(200))) {
                        var number = NUMBER.matcher(record.value());
                        if (number.find()) {
                            seen.compareAndSet(Integer.parseInt(number.group(1)), 0, Sightings.nanos(Instant.now()));
                        }
                    }
                }
            }
        }

        long at(int number) {
            return seen.get(number);
        }

        @Override
        public void close() {
            running = false;
        }
    }

    /** A bare producer and consumer of this process, with the producer's settings of the relay. */
    private static final class RawLoop implements AutoCloseable {
        private final KafkaProducer<Long, Long> producer;
        private final Thread thread;
        private volatile boolean recording;
        private volatile boolean running = true;

        private RawLoop(String kafka, Histogram latencies) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 0),
                    new LongSerializer(),
                    new LongSerializer());
            thread = Thread.ofPlatform().daemon().start(() -> consume(kafka, latencies));
        }

        static RawLoop start(String kafka, Histogram latencies) throws Exception {
            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
                if (!admin.listTopics().names().get().contains(RAW)) {
                    admin.createTopics(List.of(new NewTopic(RAW, 3, (short) 1)))
                            .all()
                            .get();
                }
            }
            return new RawLoop(kafka, latencies);
        }

        private void consume(String kafka, Histogram latencies) {
            try (var consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", kafka), new LongDeserializer(), new LongDeserializer())) {
                var partitions = Stream.of(0, 1, 2)
                        .map(number -> new TopicPartition(RAW, number))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToEnd(partitions);
                while (running) {
                    for (var record : consumer.poll(Duration.ofMillis(200))) {
                        if (recording && record.key() == 1) {
                            latencies.recordValue(System.nanoTime() - record.value());
                        }
                    }
                }
            }
        }

        void record() {
            recording = true;
        }

        void send() {
            producer.send(new ProducerRecord<>(RAW, recording ? 1L : 0L, System.nanoTime()));
        }

        @Override
        public void close() {
            running = false;
            producer.close();
        }
    }
}
