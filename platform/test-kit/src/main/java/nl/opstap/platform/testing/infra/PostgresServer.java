package nl.opstap.platform.testing.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one PostgreSQL of this JVM, with the databases and roles of {@code postgres/init.sql}, the same file the local
 * stack and the containers use.
 */
public final class PostgresServer {
    private static final Map<String, String> SETTINGS = settings();
    /** Duplicate role and duplicate database: another JVM prepared the given server before. */
    private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04");

    private final String address;
    private final String superuserPassword;
    /** Empty on a server of our own; on a shared one every JVM has databases of its own. */
    private final String suffix;

    private final Set<String> made = ConcurrentHashMap.newKeySet();

    private PostgresServer(String address, String superuserPassword, String suffix) {
        this.address = address;
        this.superuserPassword = superuserPassword;
        this.suffix = suffix;
    }

    /** Starts the server at the first call. */
    public static PostgresServer get() {
        return Holder.SERVER;
    }

    /** JDBC address of the database of a service, which is made when it is asked for the first time. */
    public String url(String service) {
        var database = service + suffix;
        if (!suffix.isEmpty() && made.add(database)) {
            make(service, database);
        }
        return "jdbc:postgresql://" + address + "/" + database;
    }

    public String superuserPassword() {
        return superuserPassword;
    }

    public String host() {
        return address.substring(0, address.lastIndexOf(':'));
    }

    public int port() {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static final class Holder {
        static final PostgresServer SERVER = start();
    }

    private static PostgresServer start() {
        var server = Infra.given("OPSTAP_TEST_POSTGRES")
                .map(address -> new PostgresServer(
                        address,
                        Objects.requireNonNullElse(System.getenv("OPSTAP_TEST_POSTGRES_PASSWORD"), "postgres"),
                        "_" + ProcessHandle.current().pid()))
                .orElseGet(() -> switch (Infra.chosen()) {
                    case CONTAINERS -> container();
                    case EMBEDDED -> embedded();
                });
        server.prepare();
        return server;
    }

    private static PostgresServer container() {
        var command = new StringBuilder("postgres");
        SETTINGS.forEach(
                (name, value) -> command.append(" -c ").append(name).append('=').append(value));
        // Ryuk, the reaper of Testcontainers, stops it when this JVM is gone.
        var container = new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand(command.toString());
        container.start();
        return new PostgresServer(container.getHost() + ":" + container.getMappedPort(5432), "postgres", "");
    }

    private static PostgresServer embedded() {
        var builder = EmbeddedPostgres.builder();
        SETTINGS.forEach(builder::setServerConfig);
        builder.setLocaleConfig("locale-provider", "builtin");
        builder.setLocaleConfig("builtin-locale", "C.UTF-8");
        builder.setLocaleConfig("locale", "C.UTF-8");
        try {
            return new PostgresServer("127.0.0.1:" + builder.start().getPort(), "postgres", "");
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", failure);
        }
    }

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("wal_level", "logical");
        settings.put("max_replication_slots", "20");
        settings.put("max_wal_senders", "20");
        settings.put("max_connections", "200");
        settings.put("max_slot_wal_keep_size", "2GB");
        // Else the relay sees a commit only when the WAL writer wakes up, five times a second.
        settings.put("synchronous_commit", "on");
        // What a crash of the machine leaves is of no interest here, except to a benchmark.
        settings.put("fsync", Boolean.getBoolean("opstap.test.durable") ? "on" : "off");
        return settings;
    }

    private void prepare() {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(7261)");
            for (var sql : statements(script())) {
                try {
                    statement.execute(sql);
                } catch (SQLException failure) {
                    if (!ALREADY_THERE.contains(failure.getSQLState())) {
                        throw failure;
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Could not prepare the PostgreSQL at " + address, failure);
        }
    }

    private void make(String service, String database) {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(database));
            statement.execute("create database %s owner %s_owner".formatted(database, service));
            statement.execute("revoke all on database %s from public".formatted(database));
            var relay = "select 1 from pg_roles where rolname = '%s_relay'".formatted(service);
            if (statement.executeQuery(relay).next()) {
                statement.execute(
                        "grant connect on database %1$s to %2$s_app, %2$s_relay".formatted(database, service));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Could not make the database " + database, failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(database)));
    }

    private void drop(String database) {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(database));
        } catch (SQLException gone) {
            // The server was stopped before us, and with it the database.
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address + "/" + database, "postgres", superuserPassword);
    }

    private static String script() {
        try (var stream = PostgresServer.class.getResourceAsStream("/postgres/init.sql")) {
            return new String(
                    Objects.requireNonNull(stream, "postgres/init.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file promises one statement per semicolon and comments on lines of their own. */
    private static Iterable<String> statements(String script) {
        var withoutComments = script.replaceAll("(?m)^\\s*--.*$", "");
        return java.util.Arrays.stream(withoutComments.split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }
}
