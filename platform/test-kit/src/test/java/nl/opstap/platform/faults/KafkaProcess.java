package nl.opstap.platform.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A broker that may die and come back with what it had written. */
final class KafkaProcess {
    private final int port = Ports.free();
    private final Path config;
    private final Path log;
    private @Nullable Process process;

    KafkaProcess(Path folder) throws IOException {
        var state = Files.createDirectories(folder.resolve("kafka"));
        var controller = Ports.free();
        log = folder.resolve("kafka.log");
        config = Files.writeString(
                state.resolve("server.properties"),
                String.join(
                        "\n",
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.bootstrap.servers=127.0.0.1:" + controller,
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
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
                        // One that was killed may not register again while its former self counts as alive.
                        "broker.session.timeout.ms=3000",
                        "broker.heartbeat.interval.ms=1000",
                        "num.network.threads=2",
                        "num.io.threads=2",
                        "auto.create.topics.enable=false",
                        ""));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void start() {
        var started =
                Jvm.start("nl.opstap.platform.testing.infra.EmbeddedBroker", List.of(config.toString()), Map.of(), log);
        process = started;
        Awaitility.await("Kafka, see " + log)
                .atMost(Duration.ofMinutes(2))
                .failFast("Kafka ended, see " + log, () -> !started.isAlive())
                .until(this::answers);
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    void kill() {
        if (process != null) {
            Jvm.kill(process);
        }
    }
}
