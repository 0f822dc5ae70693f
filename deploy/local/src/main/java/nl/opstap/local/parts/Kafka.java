package nl.opstap.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.opstap.local.Part;
import nl.opstap.local.Progress;
import nl.opstap.local.Site;
import nl.opstap.local.processes.Launch;

/** One Kafka broker that is its own controller (KRaft). */
final class Kafka extends Component {
    Kafka(Site site) {
        super(site, Part.KAFKA);
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        Files.createDirectories(site.data(part));
        Files.writeString(configuration(), properties());
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                # One broker holds everything, so every internal topic has one replica.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=2097152
                num.network.threads=2
                num.io.threads=2
                # Topics are made by the services that own them; a misspelt name must fail.
                auto.create.topics.enable=false
                """.formatted(
                        site.ports().of(part),
                        site.ports().kafkaController(),
                        site.data(part).resolve("log"));
    }

    @Override
    public Launch launch() {
        var command = List.of(
                site.java().toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=kafka-logback.xml",
                "-cp",
                site.launcherClassPath(),
                KafkaBroker.class.getName(),
                configuration().toString());
        return new Launch(command, Map.of(), site.data(part), site.log(part.label()));
    }

    @Override
    public boolean isReady() {
        return Probe.answersAsBroker(site.ports().of(part));
    }

    private Path configuration() {
        return site.data(part).resolve("server.properties");
    }
}
