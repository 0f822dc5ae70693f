package nl.opstap.platform.testing.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/**
 * Where the servers of a test run come from. One switch, system property {@code opstap.test.infra} or environment
 * variable {@code OPSTAP_TEST_INFRA}: {@code containers}, {@code embedded} or {@code auto} (containers where an engine
 * answers, else embedded). A server that already runs and is named by {@code OPSTAP_TEST_POSTGRES} or
 * {@code OPSTAP_TEST_KAFKA} is used before either.
 */
enum Infra {
    CONTAINERS,
    EMBEDDED;

    private static final Infra CHOSEN = choose();

    static Infra chosen() {
        return CHOSEN;
    }

    /** A server somebody else runs, {@code host:port}. */
    static Optional<String> given(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    private static Infra choose() {
        var asked = Optional.ofNullable(System.getProperty("opstap.test.infra"))
                .or(() -> Optional.ofNullable(System.getenv("OPSTAP_TEST_INFRA")))
                .orElse("auto");
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "containers" -> CONTAINERS;
            case "embedded" -> EMBEDDED;
            case "auto" -> engineAnswers() ? CONTAINERS : EMBEDDED;
            default ->
                throw new IllegalArgumentException("opstap.test.infra is containers, embedded or auto: " + asked);
        };
    }

    /** Looks for a socket first, because Testcontainers takes seconds to find out that there is none. */
    private static boolean engineAnswers() {
        var possible = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return possible && DockerClientFactory.instance().isDockerAvailable();
    }
}
