package nl.opstap.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import nl.opstap.local.Part;
import nl.opstap.local.Progress;
import nl.opstap.local.Site;
import nl.opstap.local.StackFailure;
import nl.opstap.local.build.Artifact;
import nl.opstap.local.build.Versions;
import nl.opstap.local.processes.Commands;
import nl.opstap.local.processes.Launch;
import nl.opstap.local.processes.ProcessTable;
import nl.opstap.local.processes.Signal;

/** PostgreSQL with one database per service, as durable as a real one. */
final class Postgres extends Component {
    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_PASSWORD = "local-postgres";

    /** What the outbox relays and the number of services ask of the server. */
    private static final Map<String, String> SETTINGS = Map.of(
            "wal_level", "logical",
            "max_replication_slots", "20",
            "max_wal_senders", "20",
            "max_connections", "200",
            "max_slot_wal_keep_size", "2GB",
            "jit", "off");

    Postgres(Site site) {
        super(site, Part.POSTGRES);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Cached.folder(binaries(), draft -> unpack(progress, draft));
        if (Files.notExists(data())) {
            progress.report(part, "making an empty database cluster");
            initialize();
        }
    }

    private void unpack(Progress progress, Path draft) throws IOException, InterruptedException {
        progress.report(part, "unpacking PostgreSQL " + Versions.of("postgres"));
        var archive = draft.resolve("postgres.txz");
        try (var jar = new ZipFile(Artifact.postgres().fetch(site.repository()).toFile())) {
            var entry = jar.stream()
                    .filter(file -> file.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in " + jar.getName()));
            Files.copy(jar.getInputStream(entry), archive, StandardCopyOption.REPLACE_EXISTING);
        }
        Commands.run(
                List.of("tar", "-xJf", archive.toString(), "-C", draft.toString(), "--no-same-owner"),
                site.log("postgres-unpack"),
                Map.of());
        Files.delete(archive);
    }

    /** initdb works on a draft, so that a start cut short leaves no half cluster behind. */
    private void initialize() throws IOException, InterruptedException {
        Files.createDirectories(site.data(part));
        UnprivilegedUser.own(site.data(part));
        var draft = data().resolveSibling("data.new");
        Cached.delete(draft);
        Files.createDirectory(draft);
        UnprivilegedUser.own(draft);
        var password = site.data(part).resolve("superuser-password");
        Files.writeString(password, SUPERUSER_PASSWORD);
        var initdb = List.of(
                binaries().resolve("bin/initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8");
        Commands.run(UnprivilegedUser.command(draft, initdb), site.log("postgres-initdb"), Map.of());
        Files.delete(password);
        Files.move(draft, data());
    }

    /**
     * After a kill -9 the backends notice within moments; a new server must not start beside them. The lock file then
     * names a process that is gone, and PostgreSQL would take any later owner of that pid for a rival.
     */
    @Override
    public void beforeStart() throws IOException, InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (ProcessTable.anyWorkingIn(data())) {
            if (System.nanoTime() > end) {
                throw new StackFailure("Another PostgreSQL still works in %s; stop it first.".formatted(data()));
            }
            Thread.sleep(100);
        }
        Files.deleteIfExists(data().resolve("postmaster.pid"));
    }

    @Override
    public Launch launch() throws IOException {
        var command = new ArrayList<>(List.of(
                binaries().resolve("bin/postgres").toString(),
                "-D",
                data().toString(),
                "-p",
                Integer.toString(site.ports().of(part)),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        SETTINGS.keySet().stream()
                .sorted()
                .forEach(name -> command.addAll(List.of("-c", name + "=" + SETTINGS.get(name))));
        return new Launch(UnprivilegedUser.command(data(), command), Map.of(), site.data(part), site.log(part.label()));
    }

    @Override
    public boolean isReady() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void complete() throws IOException {
        try (var connection = connect()) {
            InitScript.run(connection);
        } catch (SQLException e) {
            throw new StackFailure("The databases could not be created: %s.".formatted(e.getMessage()), e);
        }
    }

    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", SUPERUSER_PASSWORD);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(site.ports().jdbcUrl("postgres"), properties);
    }

    private Path binaries() {
        return site.cache().resolve("postgres-" + Versions.of("postgres"));
    }

    private Path data() {
        return site.data(part).resolve("data");
    }
}
