package nl.opstap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where one stack lives: the checkout it runs, the folder with its state, and its ports.
 *
 * @param environment settings for the applications on top of the stack's own; tests use it
 */
public record Site(Path repository, Path state, Ports ports, Map<String, String> environment) {
    public Site {
        environment = Map.copyOf(environment);
    }

    public Path data(Part part) {
        return state.resolve(part.label());
    }

    public Path log(String process) {
        return state.resolve("logs").resolve(process + ".log");
    }

    public Path pidFile(String process) {
        return runFolder().resolve(process + ".pid");
    }

    Path runFolder() {
        return state.resolve("run");
    }

    /** The file by which the demo moves the time of all applications; without it they keep real time. */
    public Path clockFile() {
        return state.resolve("clock");
    }

    public Secrets secrets() {
        return new Secrets(state.resolve("secrets"));
    }

    /** The program itself as the build left it; the Kafka broker runs from the same class path. */
    public String launcherClassPath() {
        var target = repository.resolve("deploy/local/target");
        try {
            return target.resolve("classes")
                    + ":"
                    + Files.readString(target.resolve("launcher.classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("deploy/local is not built; run ./opstap once", e);
        }
    }

    public Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Unpacked PostgreSQL and Keycloak, the same for every stack of this user. */
    public Path cache() {
        var chosen = System.getenv("OPSTAP_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        return Path.of(System.getProperty("user.home"), ".cache", "opstap");
    }

    /** The top of the checkout that contains the working directory. */
    public static Path findRepository() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("opstap")) && Files.isDirectory(folder.resolve("deploy/local"))) {
                return folder;
            }
        }
        throw new StackFailure("This is not inside a checkout of Opstap: no folder above holds the script opstap.");
    }
}
