package nl.opstap.platform.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server that may die with all its processes and come back with what was committed. */
final class PostgresProcess {
    private final int port = Ports.free();
    private final Path data;
    private @Nullable EmbeddedPostgres server;

    PostgresProcess(Path folder) {
        data = folder.resolve("postgres");
    }

    int port() {
        return port;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** As superuser. */
    JdbcClient sql(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", "postgres"));
    }

    /** A connection that may read a slot. */
    Connection replication(String database, String role, String password) throws SQLException {
        var settings = new Properties();
        PGProperty.USER.set(settings, role);
        PGProperty.PASSWORD.set(settings, password);
        PGProperty.REPLICATION.set(settings, "database");
        PGProperty.PREFER_QUERY_MODE.set(settings, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(settings, "14");
        return DriverManager.getConnection(url(database), settings);
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("wal_level", "logical")
                .setServerConfig("max_connections", "200")
                // What a client was told is committed must be so after a crash.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    void createDatabases() throws IOException, SQLException {
        String script;
        try (var file = PostgresProcess.class.getResourceAsStream("/postgres/init.sql")) {
            script = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        }
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : script.split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** kill -9 of the postmaster and everything it started, at once. */
    void kill() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var all = postmaster.descendants().collect(Collectors.toList());
        all.addFirst(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        close();
    }

    /** Also lets go of the lock on the folder. */
    void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException alreadyDead) {
            // That is the point.
        }
    }
}
