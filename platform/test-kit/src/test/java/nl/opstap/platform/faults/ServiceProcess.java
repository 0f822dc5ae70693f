package nl.opstap.platform.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.opstap.platform.parcels.ParcelsApplication;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One replica of a service, configured as shipped but for addresses. */
final class ServiceProcess {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final int port = Ports.free();
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    ServiceProcess(String name, String service, boolean reads, int databasePort, String kafka, Path folder) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        this.arguments = List.of(
                "--opstap.service=" + service,
                "--parcels.reads=" + reads,
                "--opstap.topics.contracts=nl.opstap.platform.parcels",
                "--management.endpoint.health.show-details=always");
        this.environment = Map.of(
                "OPSTAP_PORT", Integer.toString(port),
                "SERVER_PORT", Integer.toString(port),
                "OPSTAP_DB_PORT", Integer.toString(databasePort),
                "OPSTAP_KAFKA", kafka);
    }

    /** Returns at once. */
    void launch() {
        process = Jvm.start(ParcelsApplication.class.getName(), arguments, environment, log);
    }

    /** Returns when the service answers. */
    void start() {
        launch();
        awaitReady();
    }

    void awaitReady() {
        Awaitility.await(name + ", see " + log)
                .atMost(Duration.ofMinutes(5))
                .until(() -> health("/actuator/health/readiness").contains("\"status\":\"UP\""));
    }

    void awaitRelay(String state) {
        Awaitility.await(name + " to be " + state + ", see " + log)
                .atMost(Duration.ofMinutes(3))
                .until(() -> relays(state));
    }

    boolean relays(String state) {
        return health("/actuator/health").contains("\"state\":\"" + state + "\"");
    }

    private String health(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException down) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    void kill() {
        if (process != null) {
            Jvm.kill(process);
        }
    }
}
