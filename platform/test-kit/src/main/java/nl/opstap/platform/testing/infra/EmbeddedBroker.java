package nl.opstap.platform.testing.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/** A KRaft broker in a process of its own, which ends together with the test that started it. */
final class EmbeddedBroker {
    private EmbeddedBroker() {}

    public static void main(String[] arguments) {
        var config = arguments[0];
        if (!Files.exists(Path.of(config).resolveSibling("logs").resolve("meta.properties"))) {
            kafka.tools.StorageTool.execute(
                    new String[] {
                        "format",
                        "--standalone",
                        "--ignore-formatted",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        config
                    },
                    System.out);
        }
        Thread.ofPlatform().daemon().start(EmbeddedBroker::endWithParent);
        kafka.Kafka.main(new String[] {config});
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; the end of the stream is the message.
            }
        } catch (IOException closed) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(0);
    }
}
