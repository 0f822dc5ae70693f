package nl.opstap.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.opstap.local.Part;
import nl.opstap.local.Progress;
import nl.opstap.local.Site;
import nl.opstap.local.build.Artifact;
import nl.opstap.local.build.Versions;
import nl.opstap.local.processes.Commands;
import nl.opstap.local.processes.Launch;

/**
 * Keycloak, built once for PostgreSQL and shared by all stacks; each stack has a home of its own that links to it.
 *
 * <p>The JVM is started directly: the distribution's script would stay as its parent, and the pid would be the script's.
 */
final class Keycloak extends Component {
    private static final List<String> SHARED = List.of("lib", "providers");

    Keycloak(Site site) {
        super(site, Part.KEYCLOAK);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Cached.folder(built(), draft -> build(progress, draft));
        for (var name : SHARED) {
            link(name, built().resolve(name));
        }
        var themes = site.repository().resolve("deploy/keycloak/themes");
        link("themes", Files.isDirectory(themes) ? themes : built().resolve("themes"));
        Files.createDirectories(site.data(part).resolve("conf"));
        Files.writeString(site.data(part).resolve("conf/keycloak.conf"), "");
        placeRealm();
    }

    private void build(Progress progress, Path draft) throws IOException, InterruptedException {
        progress.report(part, "unpacking Keycloak " + Versions.of("keycloak"));
        var archive = Artifact.keycloak().fetch(site.repository());
        Commands.run(
                List.of("tar", "-xzf", archive.toString(), "-C", draft.toString(), "--strip-components=1"),
                site.log("keycloak-build"),
                Map.of());
        progress.report(part, "building it for PostgreSQL, once; this takes about a minute");
        Commands.run(
                List.of(
                        draft.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=postgres",
                        "--health-enabled=true",
                        "--metrics-enabled=true"),
                site.log("keycloak-build"),
                Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    /** Keycloak imports a realm it does not have yet and leaves one it has alone. */
    private void placeRealm() throws IOException {
        var imports = site.data(part).resolve("data/import");
        Files.createDirectories(imports);
        Files.writeString(imports.resolve("realm-opstap.json"), Realm.json(site));
    }

    private void link(String name, Path target) throws IOException {
        var link = site.data(part).resolve(name);
        Files.createDirectories(link.getParent());
        if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        }
    }

    @Override
    public Launch launch() {
        var command = new ArrayList<String>();
        command.add(site.java().toString());
        command.addAll(jvmOptions());
        command.addAll(serverOptions());
        return new Launch(command, environment(), site.data(part), site.log(part.label()));
    }

    private List<String> jvmOptions() {
        var home = site.data(part);
        return List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private List<String> serverOptions() {
        var port = site.ports().of(part);
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + site.ports().keycloakManagement(),
                "--hostname=http://127.0.0.1:" + port,
                "--db-url=" + site.ports().jdbcUrl("keycloak"),
                "--db-username=keycloak_owner",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=15");
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", "local-owner",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "local-admin");
    }

    /** It listens long before it is ready, so only the status of its health check counts. */
    @Override
    public boolean isReady() {
        return Probe.answersOk(site.ports().keycloakManagement(), "/health/ready");
    }

    @Override
    public Duration startPatience() {
        return Duration.ofMinutes(10);
    }

    private Path built() {
        return site.cache().resolve("keycloak-" + Versions.of("keycloak"));
    }
}
