package nl.opstap.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.opstap.local.StackFailure;

/**
 * Programs that live in the module system-tests, because they need what the tests need: the demo and the benchmarks.
 *
 * <p>A class {@code nl.opstap.system.bench.EventThroughputBench} with a main is the bench {@code event-throughput}.
 */
public record SystemTests(Path repository) {
    private static final String MODULE = "system-tests";
    private static final String PACKAGE = "nl.opstap.system";
    private static final String BENCH_SUFFIX = "Bench.java";

    /** Benchmarks by the name people type. */
    public Map<String, String> benches() throws IOException {
        var found = new TreeMap<String, String>();
        var folder = sources().resolve("bench");
        if (Files.isDirectory(folder)) {
            try (var classes = Files.newDirectoryStream(folder, "*" + BENCH_SUFFIX)) {
                for (var source : classes) {
                    var file = source.getFileName().toString();
                    var subject = file.substring(0, file.length() - BENCH_SUFFIX.length());
                    found.put(kebab(subject), PACKAGE + ".bench." + subject + "Bench");
                }
            }
        }
        return found;
    }

    /** The class behind {@code ./opstap demo}. */
    public String demo() {
        return PACKAGE + ".demo.Demo";
    }

    public boolean has(String className) {
        return Files.exists(
                repository.resolve(MODULE).resolve("src/test/java").resolve(className.replace('.', '/') + ".java"));
    }

    /** Runs a main class of the module against the stack in the folder, in this terminal; answers its exit code. */
    public int run(String className, Path state, int port, List<String> arguments)
            throws IOException, InterruptedException {
        var classPath = compile(state.resolve("logs/build-system-tests.log"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dopstap.state=" + state,
                "-Dopstap.port=" + port,
                "-cp",
                classPath,
                className));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(repository.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    private String compile(Path log) throws IOException, InterruptedException {
        var compiled = new Maven(repository)
                .run(
                        log,
                        "-q",
                        "-pl",
                        MODULE,
                        "-am",
                        "-Dspotless.check.skip=true",
                        "-Dmdep.includeScope=test",
                        "-Dmdep.outputFile=target/test.classpath",
                        "test-compile",
                        "dependency:build-classpath");
        if (!compiled) {
            throw new StackFailure("system-tests could not be built; see %s.".formatted(log));
        }
        var target = repository.resolve(MODULE).resolve("target");
        return target.resolve("test-classes")
                + ":"
                + Files.readString(target.resolve("test.classpath")).strip();
    }

    private Path sources() {
        return repository.resolve(MODULE).resolve("src/test/java").resolve(PACKAGE.replace('.', '/'));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
