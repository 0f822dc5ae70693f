package nl.opstap.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import nl.opstap.local.StackFailure;
import nl.opstap.local.processes.Commands;

/** A Spring Boot jar unpacked into a folder beside it, so that the JVM can keep an archive of its classes. */
record ApplicationImage(Path packaged, Path folder) {
    private static final int IMAGES_KEPT = 2;

    /**
     * The image of the module's present jar. A jar with another content gets another folder, so a running process keeps
     * its own; a jar that was built again from the same sources keeps its folder and its class archive.
     */
    static ApplicationImage of(Path module, String name) throws IOException {
        var packaged = findJar(module, name);
        return new ApplicationImage(packaged, module.resolve("target").resolve("image-" + contentStamp(packaged)));
    }

    private static Path findJar(Path module, String name) throws IOException {
        var target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, name + "-*.jar")) {
                for (var jar : jars) {
                    if (!jar.toString().endsWith("-sources.jar")
                            && !jar.toString().endsWith("-tests.jar")) {
                        return jar;
                    }
                }
            }
        }
        throw new StackFailure("%s is not built: there is no %s/target/%s-….jar. Run ./opstap up, or mvn package."
                .formatted(name, name, name));
    }

    /** The checksums that the jar holds of its entries say as much as one of the whole, and are read at once. */
    private static String contentStamp(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var stamp = new CRC32();
            zip.stream()
                    .map(entry -> "%s %x %x%n".formatted(entry.getName(), entry.getSize(), entry.getCrc()))
                    .sorted()
                    .forEach(line -> stamp.update(line.getBytes(StandardCharsets.UTF_8)));
            return "%08x".formatted(stamp.getValue());
        }
    }

    void extract(Path log) throws IOException, InterruptedException {
        Cached.folder(folder, draft -> {
            Commands.run(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Djarmode=tools",
                            "-jar",
                            packaged.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            draft.toString()),
                    log,
                    Map.of());
        });
        deleteOldImages();
    }

    /** The application's own jar; its libraries lie in {@code lib} beside it. */
    Path jar() {
        return folder.resolve(packaged.getFileName());
    }

    Path classArchive() {
        return folder.resolve("classes.jsa");
    }

    private void deleteOldImages() throws IOException {
        try (var entries = Files.list(folder.resolveSibling(""))) {
            var old = entries.filter(
                            entry -> entry.getFileName().toString().startsWith("image-") && Files.isDirectory(entry))
                    .sorted(Comparator.comparing(ApplicationImage::modified).reversed())
                    .skip(IMAGES_KEPT)
                    .toList();
            for (var folder : old) {
                Cached.delete(folder);
            }
        }
    }

    private static FileTime modified(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
