package nl.opstap.placement.allocation.solving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;

/**
 * Loads the native library of OR-Tools, on first use. OR-Tools' own loader cannot read a jar within a jar, as ours is when
 * it is shipped.
 */
final class Natives {
    private static boolean loaded;

    private Natives() {}

    static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            var folder = folder();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            unpack(name(), folder);
            System.load(folder.resolve("libjniortools.so").toString());
            loaded = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException {
        var given = System.getenv(SolverProcess.FOLDER);
        return given == null
                ? Files.createTempDirectory("opstap-solver")
                : Files.createTempDirectory(Path.of(given), "natives");
    }

    private static String name() {
        var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64");
        return "ortools-linux-" + (arm ? "aarch64" : "x86-64");
    }

    private static void unpack(String name, Path folder) throws IOException {
        var known = Natives.class.getClassLoader().getResource(name + "/libjniortools.so");
        if (known == null) {
            throw new IOException("OR-Tools is not there for this computer: " + name);
        }
        var connection = (JarURLConnection) known.openConnection();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : Collections.list(jar.entries())) {
                if (entry.getName().contains(".so")) {
                    try (var library = jar.getInputStream(entry)) {
                        Files.copy(
                                library,
                                folder.resolve(Path.of(entry.getName()).getFileName()),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // What is left over lies in the folder for what is temporary.
        }
    }
}
