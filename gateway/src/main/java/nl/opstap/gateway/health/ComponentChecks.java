package nl.opstap.gateway.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.opstap.gateway.routing.Services;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks every part of Opstap whether it is ready, all at the same time, and waits no longer than the timeout. */
@Component
class ComponentChecks {
    private final JdbcTemplate database;
    private final Services services;
    private final Settings settings;
    private final ExecutorService threads;
    private final HttpClient client;

    @ConfigurationProperties("opstap.health")
    record Settings(URI login, @DefaultValue("2s") Duration timeout) {}

    ComponentChecks(JdbcTemplate database, Services services, Settings settings) {
        this.database = database;
        this.services = services;
        this.settings = settings;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .executor(threads)
                .build();
    }

    Map<String, Boolean> run() {
        var asked = new LinkedHashMap<String, Future<Boolean>>();
        new TreeMap<>(services.services())
                .forEach((name, address) -> asked.put(
                        name + "-service", ask(() -> answers(address.resolve("/actuator/health/readiness")))));
        asked.put("keycloak", ask(() -> answers(settings.login())));
        asked.put("database", ask(() -> database.queryForObject("select 1", Integer.class) != null));
        var works = new LinkedHashMap<String, Boolean>();
        asked.forEach((name, answer) -> works.put(name, outcome(answer)));
        return works;
    }

    private Future<Boolean> ask(Callable<Boolean> question) {
        return threads.submit(question);
    }

    private boolean answers(URI address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(settings.timeout()).build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private boolean outcome(Future<Boolean> answer) {
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
