package nl.opstap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.opstap.local.parts.Application;
import nl.opstap.local.parts.Component;
import nl.opstap.local.processes.ManagedProcess;
import nl.opstap.local.processes.ProcessRecord;

/**
 * A running Opstap, or one that could run, known by the folder that holds its state.
 *
 * <p>Its processes outlive whoever started them: any later {@code Stack.at} the same folder finds them again. Nothing is
 * built here; {@code ./opstap up} does that first.
 */
public final class Stack {
    private final Site site;
    private final Progress progress;

    private Stack(Site site, Progress progress) {
        this.site = site;
        this.progress = progress;
    }

    /** The stack of this folder, with its gateway on this port. */
    public static Stack at(Path state, int port) {
        return new Stack(
                new Site(Site.findRepository(), state.toAbsolutePath().normalize(), new Ports(port), Map.of()),
                Progress.SILENT);
    }

    public Stack reportingTo(Progress listener) {
        return new Stack(site, listener);
    }

    /** The same stack, whose applications are started with these settings on top of their usual ones. */
    public Stack with(Map<String, String> environment) {
        var all = new HashMap<>(site.environment());
        all.putAll(environment);
        return new Stack(new Site(site.repository(), site.state(), site.ports(), all), progress);
    }

    public Site site() {
        return site;
    }

    public Ports ports() {
        return site.ports();
    }

    /**
     * Starts these parts and returns when each of them is ready; one that runs already is left alone, unless a newer
     * build of it has to take its place.
     *
     * @throws StackFailure when one of them could not start; then all that this call started are stopped again
     */
    public void start(Part... parts) {
        start(List.of(parts));
    }

    public void start(Collection<Part> parts) {
        var components = new LinkedHashMap<Part, Component>();
        parts.stream().sorted().forEach(part -> components.put(part, Component.of(part, site)));
        unchecked(() -> {
            try (var start = new StackStart(site, progress)) {
                start.requireFreePorts(components.keySet());
                StateFolder.prepare(site);
                start.run(components);
            }
        });
    }

    /** Stops all that runs, replicas too, the applications first and the database last. */
    public void stop() {
        unchecked(() -> {
            StackStop.stopReplicas(site);
            StackStop.stop(site, Arrays.asList(Part.values()), progress);
        });
    }

    public void stop(Part... parts) {
        unchecked(() -> StackStop.stop(site, List.of(parts), progress));
    }

    /** Ends a part as a power cut would. */
    public void kill(Part part) {
        unchecked(process(part)::kill);
    }

    public void restart(Part part) {
        stop(part);
        start(part);
    }

    /** Starts one more process of an application beside the stack's own, on a port that the caller chooses. */
    public Replica startReplica(Part part, int port) {
        var name = "%s-%d".formatted(part.label(), port);
        unchecked(() -> {
            StateFolder.prepare(site);
            try (var start = new StackStart(site, progress)) {
                start.runReplica(part, name, port, new Application(site, part, name, port));
            }
        });
        return new Replica(part, port, new ManagedProcess(site.pidFile(name)));
    }

    public boolean isReady(Part part) {
        return running(part).isPresent() && Component.of(part, site).isReady();
    }

    public Optional<ProcessRecord> running(Part part) {
        return process(part).running();
    }

    public boolean isRunning() {
        return Arrays.stream(Part.values()).anyMatch(part -> running(part).isPresent());
    }

    /** Stops everything and forgets all data of this stack. */
    public void erase() {
        stop();
        unchecked(() -> StateFolder.erase(site));
    }

    private ManagedProcess process(Part part) {
        return new ManagedProcess(site.pidFile(part.label()));
    }

    /** Work that touches files and waits. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static void unchecked(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw diskFull(e).orElseThrow(() -> new UncheckedIOException(e));
        } catch (UncheckedIOException e) {
            throw diskFull(e).orElseThrow(() -> e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }

    private static Optional<StackFailure> diskFull(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("No space left on device")
                ? Optional.of(new StackFailure("The disk is full: " + message + ".", e))
                : Optional.empty();
    }

    /** Whether the state folder exists at all. */
    public boolean exists() {
        return Files.isDirectory(site.state());
    }
}
