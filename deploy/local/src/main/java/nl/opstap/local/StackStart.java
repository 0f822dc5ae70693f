package nl.opstap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import nl.opstap.local.parts.Component;
import nl.opstap.local.processes.Launch;
import nl.opstap.local.processes.LogFile;
import nl.opstap.local.processes.ManagedProcess;
import nl.opstap.local.processes.Signal;
import org.jspecify.annotations.Nullable;

/** One attempt to start some parts: all of them are ready afterwards, or those it started are gone again. */
final class StackStart implements AutoCloseable {
    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);

    private final Site site;
    private final Progress progress;
    private final ConcurrentLinkedQueue<Started> started = new ConcurrentLinkedQueue<>();
    private final Thread undoOnExit = new Thread(this::stopHalfway);
    private final Object gate = new Object();
    private volatile boolean stopped;
    private boolean undoing;

    /** An application that is half up has nothing to lose; a database is asked to end in order. */
    private record Started(ManagedProcess process, Signal stopSignal) {}

    StackStart(Site site, Progress progress) {
        this.site = site;
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(undoOnExit); // Ctrl-C
    }

    /** Asked before anything is written or started, so that a used port leaves everything as it was. */
    void requireFreePorts(Collection<Part> parts) throws InterruptedException {
        for (var part : parts) {
            if (process(part).running().isEmpty()) {
                requireFree(part, site.ports().listeners(part));
            }
        }
    }

    void run(Map<Part, Component> components) throws InterruptedException {
        var ready = new EnumMap<Part, CountDownLatch>(Part.class);
        components.keySet().forEach(part -> ready.put(part, new CountDownLatch(1)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ExecutorCompletionService<Part>(threads);
            components.forEach((part, component) -> tasks.submit(() -> {
                component.prepare(progress);
                for (var earlier : part.startsAfter()) {
                    awaitIfStarting(ready.get(earlier));
                }
                startOne(part, part.label(), site.ports().of(part), component);
                Objects.requireNonNull(ready.get(part)).countDown();
                return part;
            }));
            try {
                for (var i = 0; i < components.size(); i++) {
                    tasks.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw undone(Objects.requireNonNull(e.getCause()));
            } catch (InterruptedException e) {
                threads.shutdownNow();
                undo();
                throw e;
            }
        }
    }

    private static void awaitIfStarting(@Nullable CountDownLatch ready) throws InterruptedException {
        if (ready != null) {
            ready.await();
        }
    }

    void runReplica(Part part, String name, int port, Component component) throws InterruptedException {
        requireFree(part, List.of(port));
        try {
            component.prepare(progress);
            startOne(part, name, port, component);
        } catch (IOException | RuntimeException e) {
            throw undone(e);
        }
    }

    private void startOne(Part part, String name, int port, Component component)
            throws IOException, InterruptedException {
        var process = new ManagedProcess(site.pidFile(name));
        var launch = component.launch();
        var running = process.running();
        if (running.isPresent() && !running.get().fingerprint().equals(launch.fingerprint())) {
            progress.report(part, "stopping the old one: there is a newer build or setting");
            process.stop(component.stopSignal(), component.stopPatience());
            running = process.running();
        }
        var begin = System.nanoTime();
        if (running.isEmpty()) {
            component.beforeStart();
            start(new Started(process, part.isApplication() ? Signal.KILL : component.stopSignal()), launch);
        }
        awaitReady(name, process, component);
        component.complete();
        var how = running.isPresent() ? "is running" : "ready in %.1f s".formatted((System.nanoTime() - begin) / 1e9);
        progress.report(part, "%s, on port %d".formatted(how, port));
    }

    /** Either before everything is taken back, and then with it, or not at all. */
    private void start(Started one, Launch launch) throws IOException {
        synchronized (gate) {
            if (undoing) {
                throw new StackFailure("Starting ended.");
            }
            started.add(one);
            one.process().start(launch);
        }
    }

    private void awaitReady(String name, ManagedProcess process, Component component) throws InterruptedException {
        var patience = component.startPatience();
        var end = System.nanoTime() + patience.toNanos();
        while (!component.isReady()) {
            if (process.running().isEmpty()) {
                throw new StackFailure("%s ended while starting: %s; see %s."
                        .formatted(name, new LogFile(site.log(name)).reason(), site.log(name)));
            }
            if (System.nanoTime() > end) {
                throw new StackFailure("%s is not ready after %d minutes; see %s."
                        .formatted(name, patience.toMinutes(), site.log(name)));
            }
            Thread.sleep(200);
        }
    }

    static void requireFree(Part part, Collection<Integer> ports) throws InterruptedException {
        for (var port : ports) {
            if (!becomesFree(port)) {
                throw new StackFailure(
                        "Port %d, which %s needs, is in use by another program; stop that, or choose another --port."
                                .formatted(port, part.label()));
            }
        }
    }

    /** A process that was just killed may hold its port a moment longer than its pid. */
    private static boolean becomesFree(int port) throws InterruptedException {
        var end = System.nanoTime() + PORT_PATIENCE.toNanos();
        while (!Ports.isFree(port)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private void stopHalfway() {
        stopped = true;
        undo();
        System.err.println("opstap: stopped before everything was ready; nothing of it is left running.");
    }

    private RuntimeException undone(Throwable cause) throws InterruptedException {
        if (stopped) {
            // What fails now fails because of that. The JVM ends as soon as the hook has told so.
            new CountDownLatch(1).await();
        }
        undo();
        return switch (cause) {
            case RuntimeException e -> e;
            case IOException e -> new UncheckedIOException(e);
            default -> new StackFailure("Starting failed: " + cause, cause);
        };
    }

    private void undo() {
        synchronized (gate) {
            undoing = true;
        }
        var processes = new ArrayList<>(started).reversed();
        started.clear();
        for (var one : processes) {
            try {
                one.process().stop(one.stopSignal(), Duration.ofSeconds(20));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ManagedProcess process(Part part) {
        return new ManagedProcess(site.pidFile(part.label()));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(undoOnExit);
        } catch (IllegalStateException e) {
            return; // the JVM is ending, and the hook is at work
        }
    }
}
