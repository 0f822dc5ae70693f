package nl.opstap.platform.testing.infra;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak as unpacked and built once per machine, for a database in memory: every server started from it has a home, and
 * so a realm, of its own. Its script is passed by, because the script would stay as the parent of the server.
 */
final class KeycloakDistribution {
    private final Path folder;

    private KeycloakDistribution(Path folder) {
        this.folder = folder;
    }

    /** The build names the archive; a second JVM waits while the first one unpacks. */
    static KeycloakDistribution built() throws IOException {
        var archive = Path.of(Objects.requireNonNull(
                System.getProperty("opstap.test.keycloak.archive"),
                "opstap.test.keycloak.archive: the Keycloak distribution, see gateway/pom.xml"));
        var cache = Path.of(System.getProperty("user.home"), ".cache", "opstap");
        var folder = cache.resolve("test-" + archive.getFileName().toString().replace(".tar.gz", ""));
        Files.createDirectories(cache);
        try (var lock = FileChannel.open(
                cache.resolve(folder.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (Files.notExists(folder)) {
                var draft = Files.createTempDirectory(cache, "draft");
                run(new ProcessBuilder(
                        "tar", "-xzf", archive.toString(), "-C", draft.toString(), "--strip-components=1"));
                new KeycloakDistribution(draft).build();
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new KeycloakDistribution(folder);
    }

    private void build() throws IOException {
        run(new ProcessBuilder(command(folder, List.of("build", "--db=dev-mem", "--health-enabled=true"))));
    }

    void makeHome(Path home) throws IOException {
        Files.createSymbolicLink(home.resolve("lib"), folder.resolve("lib"));
        Files.createSymbolicLink(home.resolve("providers"), folder.resolve("providers"));
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/keycloak.conf"), "");
    }

    Process start(Path home, Map<String, String> environment, List<String> arguments) throws IOException {
        var process = new ProcessBuilder(command(home, arguments));
        process.environment().putAll(environment);
        return process.redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile())
                .start();
    }

    private static List<String> command(Path home, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static void run(ProcessBuilder builder) throws IOException {
        var log = Files.createTempFile("opstap-keycloak", ".log");
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(builder.command().getFirst() + " failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
