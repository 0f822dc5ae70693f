package nl.opstap.system.bench.pulse;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Publisher or reader, in the configuration that ships but for addresses. */
@SpringBootApplication
public class PulseApplication {

    public static void main(String[] arguments) {
        start(List.of(arguments)).getBean(Sightings.class).writeWhenAsked();
    }

    public static ConfigurableApplicationContext start(List<String> arguments) {
        return new SpringApplicationBuilder(PulseApplication.class).run(arguments.toArray(String[]::new));
    }

    public static List<String> arguments(String service, boolean reads, String database, String kafka) {
        return new ArrayList<>(List.of(
                "--spring.config.import=classpath:opstap-platform.yml",
                "--opstap.service=" + service,
                "--opstap.topics.contracts=nl.opstap.system.bench.pulse",
                "--pulse.reads=" + reads,
                "--spring.datasource.url=" + database,
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--server.port=0"));
    }
}
