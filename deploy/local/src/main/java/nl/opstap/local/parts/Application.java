package nl.opstap.local.parts;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.opstap.local.Part;
import nl.opstap.local.Progress;
import nl.opstap.local.Site;
import nl.opstap.local.processes.Launch;

/** The gateway or a service: a Spring Boot application from the jar that the build left in its module. */
public final class Application extends Component {
    private final String process;
    private final int port;

    /** A second replica of a service is the same part with a process name and a port of its own. */
    /**
     * Setting of a stack whose applications get what they have in their container. Usually they get less memory and compile
     * half: ten processes that start together fit and warm up sooner so, and are slower for ever after.
     */
    public static final Map<String, String> AS_SHIPPED = Map.of("OPSTAP_LOCAL_COMPILER", "as-shipped");

    /** Half of the memory of docker-compose.yml, as the image takes it. */
    private static final List<String> SHIPPED = List.of("-Xmx384m");

    private static final List<String> SMALL = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxMetaspaceSize=224m",
            "-XX:TieredStopAtLevel=1");

    public Application(Site site, Part part, String process, int port) {
        super(site, part);
        this.process = process;
        this.port = port;
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        image().extract(site.log(process + "-unpack"));
    }

    @Override
    public Launch launch() throws IOException {
        var image = image();
        var command = new ArrayList<String>();
        command.add(site.java().toString());
        command.addAll(site.environment().entrySet().containsAll(AS_SHIPPED.entrySet()) ? SHIPPED : SMALL);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                // Loaded classes are kept when the process ends, and the next start is a third cheaper.
                "-XX:+AutoCreateSharedArchive",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:SharedArchiveFile=" + image.classArchive(),
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                image.jar().toString()));
        return new Launch(command, environment(), site.data(part), site.log(process));
    }

    /** The names are those of docker-compose.yml and deploy/kubernetes. */
    private Map<String, String> environment() {
        var ports = site.ports();
        var environment = new HashMap<String, String>();
        environment.put("OPSTAP_BIND", "127.0.0.1");
        environment.put("OPSTAP_PORT", Integer.toString(port));
        environment.put("OPSTAP_DB_HOST", "127.0.0.1");
        environment.put("OPSTAP_DB_PORT", Integer.toString(ports.of(Part.POSTGRES)));
        environment.put("OPSTAP_KAFKA", ports.kafkaBootstrap());
        environment.put("OPSTAP_ISSUER", ports.issuer().toString());
        environment.put("OPSTAP_SMTP_HOST", "127.0.0.1");
        environment.put("OPSTAP_SMTP_PORT", Integer.toString(ports.of(Part.SMTP)));
        environment.put("OPSTAP_PUBLIC_URL", ports.publicUrl().toString());
        environment.put("OPSTAP_MASTER_KEY", site.secrets().masterKey());
        environment.put("OPSTAP_CLOCK_FILE", site.clockFile().toString());
        // An idle connection is a process of some 15 MB; under load the pool grows to its usual size.
        environment.put("SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE", "2");
        if (part == Part.GATEWAY) {
            environment.put("OPSTAP_GATEWAY_SECRET", site.secrets().gatewaySecret());
            for (var service : Part.applications()) {
                if (service != Part.GATEWAY) {
                    environment.put("OPSTAP_%s_URL".formatted(service.name()), "http://127.0.0.1:" + ports.of(service));
                }
            }
        }
        if (part == Part.SCHOOL) {
            environment.put("OPSTAP_ONBOARDING_SECRET", site.secrets().onboardingSecret());
        }
        environment.putAll(site.environment());
        return environment;
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(port, "/actuator/health/readiness");
    }

    @Override
    public Duration startPatience() {
        return Duration.ofMinutes(5);
    }

    /** Long, because the class archive is written at the end. */
    @Override
    public Duration stopPatience() {
        return Duration.ofSeconds(90);
    }

    private ApplicationImage image() throws IOException {
        return ApplicationImage.of(site.repository().resolve(part.label()), part.label());
    }
}
