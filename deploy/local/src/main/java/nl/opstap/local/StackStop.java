package nl.opstap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import nl.opstap.local.parts.Component;
import nl.opstap.local.processes.ManagedProcess;
import nl.opstap.local.processes.Signal;

/** Stops parts in the order in which they need each other, those of one rank together. */
final class StackStop {
    private static final List<Predicate<Part>> RANKS = List.of(
            Part::isApplication, part -> !part.isApplication() && part != Part.POSTGRES, part -> part == Part.POSTGRES);

    private StackStop() {}

    static void stop(Site site, Collection<Part> parts, Progress progress) throws IOException, InterruptedException {
        for (var rank : RANKS) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var stops = parts.stream()
                        .filter(rank)
                        .map(part -> threads.submit(() -> stop(site, part, progress)))
                        .toList();
                for (var stop : stops) {
                    finished(stop);
                }
            }
        }
    }

    private static Part stop(Site site, Part part, Progress progress) throws IOException, InterruptedException {
        var process = new ManagedProcess(site.pidFile(part.label()));
        if (process.running().isPresent()) {
            var component = Component.of(part, site);
            process.stop(component.stopSignal(), component.stopPatience());
            progress.report(part, "stopped");
        }
        Files.deleteIfExists(process.pidFile());
        return part;
    }

    /** Replicas have no place in the list of parts, but leave a pid file like every process. */
    static void stopReplicas(Site site) throws IOException, InterruptedException {
        var run = site.runFolder();
        if (!Files.isDirectory(run)) {
            return;
        }
        try (var files = Files.newDirectoryStream(run, "*-[0-9]*.pid")) {
            for (var file : files) {
                new ManagedProcess(file).stop(Signal.TERM, Duration.ofSeconds(90));
            }
        }
    }

    private static void finished(Future<Part> stop) throws IOException, InterruptedException {
        try {
            stop.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new StackFailure("Stopping failed: " + e.getCause(), e);
        }
    }
}
