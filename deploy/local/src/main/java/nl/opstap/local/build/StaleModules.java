package nl.opstap.local.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.opstap.local.Part;
import nl.opstap.local.StackFailure;

/** Finds the applications whose jar is older than what it is made from, and builds them again. */
public final class StaleModules {
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", ".node", "test");
    private static final List<String> BEHIND_EVERY_SERVICE = List.of("pom.xml", "contracts", "platform/core");
    private static final List<String> BEHIND_THE_GATEWAY = List.of("pom.xml", "web", "contracts/openapi");

    private final Path repository;

    private StaleModules(Path repository) {
        this.repository = repository;
    }

    public static StaleModules in(Path repository) {
        return new StaleModules(repository);
    }

    public void rebuild(Collection<Part> parts, Path log, Consumer<String> progress)
            throws IOException, InterruptedException {
        var stale = among(parts);
        if (stale.isEmpty()) {
            return;
        }
        progress.accept("building              %s (log: %s)".formatted(String.join(", ", stale), log));
        var built = new Maven(repository)
                .run(
                        log,
                        "-q",
                        "-pl",
                        String.join(",", stale),
                        "-am",
                        "-Dmaven.test.skip=true",
                        "-DskipTests",
                        "-Dspotless.check.skip=true",
                        "package");
        if (!built) {
            throw new StackFailure("The build failed; see %s.".formatted(log));
        }
    }

    List<String> among(Collection<Part> parts) throws IOException {
        var stale = new ArrayList<String>();
        for (var part : parts) {
            if (part.isApplication() && isStale(part)) {
                stale.add(part.label());
            }
        }
        return stale;
    }

    private boolean isStale(Part part) throws IOException {
        var built = newestJar(part.label());
        if (built == 0) {
            return true;
        }
        var sources = new ArrayList<>(part == Part.GATEWAY ? BEHIND_THE_GATEWAY : BEHIND_EVERY_SERVICE);
        sources.add(part.label());
        for (var source : sources) {
            if (newestSource(repository.resolve(source)) > built) {
                return true;
            }
        }
        return false;
    }

    private long newestJar(String module) throws IOException {
        var target = repository.resolve(module).resolve("target");
        var newest = 0L;
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, module + "-*.jar")) {
                for (var jar : jars) {
                    newest = Math.max(newest, written(jar));
                }
            }
        }
        return newest;
    }

    /** Reproducible builds give every jar the same modification time, so the time of its inode counts. */
    private static long written(Path jar) throws IOException {
        return ((FileTime) Files.getAttribute(jar, "unix:ctime")).toMillis();
    }

    private static long newestSource(Path root) throws IOException {
        if (Files.notExists(root)) {
            return 0;
        }
        var newest = new long[1];
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                newest[0] = Math.max(newest[0], attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
        return newest[0];
    }
}
