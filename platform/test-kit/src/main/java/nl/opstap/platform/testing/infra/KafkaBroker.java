package nl.opstap.platform.testing.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The one Kafka of this JVM, started when the first test asks for it. */
public final class KafkaBroker {
    private KafkaBroker() {}

    /** The bootstrap address; starts the broker at the first call. */
    public static String address() {
        return Holder.ADDRESS;
    }

    private static final class Holder {
        static final String ADDRESS = Infra.given("OPSTAP_TEST_KAFKA").orElseGet(() -> switch (Infra.chosen()) {
            case CONTAINERS -> container();
            case EMBEDDED -> embedded();
        });
    }

    private static String container() {
        var container = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }

    /** A JVM of its own: a broker is no guest for the heap of the tests, and it ends when its standard input closes. */
    private static String embedded() {
        try {
            var port = freePort();
            var state = Files.createTempDirectory("opstap-kafka");
            var config = Files.writeString(state.resolve("server.properties"), config(port, freePort(), state));
            var log = state.resolve("broker.log");
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xms64m",
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            Objects.requireNonNullElse(
                                    System.getProperty("surefire.test.class.path"),
                                    System.getProperty("java.class.path")),
                            EmbeddedBroker.class.getName(),
                            config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Awaitility.await("the embedded Kafka, see " + log)
                    .atMost(Duration.ofMinutes(2))
                    .failFast("the embedded Kafka ended, see " + log, () -> !process.isAlive())
                    .until(() -> answers(port));
            return "127.0.0.1:" + port;
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded Kafka did not start", failure);
        }
    }

    private static String config(int port, int controllerPort, Path state) {
        return String.join(
                "\n",
                List.of(
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.bootstrap.servers=127.0.0.1:" + controllerPort,
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:"
                                + controllerPort,
                        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "controller.listener.names=CONTROLLER",
                        "inter.broker.listener.name=PLAINTEXT",
                        "log.dirs=" + state.resolve("logs"),
                        "offsets.topic.replication.factor=1",
                        "offsets.topic.num.partitions=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "transaction.state.log.num.partitions=1",
                        "share.coordinator.state.topic.replication.factor=1",
                        "share.coordinator.state.topic.min.isr=1",
                        "share.coordinator.state.topic.num.partitions=1",
                        "group.initial.rebalance.delay.ms=0",
                        "log.cleaner.dedupe.buffer.size=2097152",
                        "num.network.threads=2",
                        "num.io.threads=2",
                        "auto.create.topics.enable=false",
                        ""));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
