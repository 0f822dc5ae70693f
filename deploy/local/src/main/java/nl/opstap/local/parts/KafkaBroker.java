package nl.opstap.local.parts;

import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's process: formats its folder once, then is Kafka. */
public final class KafkaBroker {
    private KafkaBroker() {}

    public static void main(String[] arguments) throws IOException {
        var configuration = arguments[0];
        var properties = new Properties();
        try (var in = new FileReader(configuration, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            format(configuration);
        }
        kafka.Kafka.main(new String[] {configuration});
    }

    private static void format(String configuration) {
        var command = new String[] {
            "format",
            "--standalone",
            "--ignore-formatted",
            "-t",
            Uuid.randomUuid().toString(),
            "-c",
            configuration
        };
        if (StorageTool.execute(command, System.out) != 0) {
            System.exit(1);
        }
    }
}
