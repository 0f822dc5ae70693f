package nl.opstap.local;

import java.time.Duration;
import nl.opstap.local.processes.ManagedProcess;
import nl.opstap.local.processes.Signal;

/** One more process of an application, beside the stack's own. */
public final class Replica implements AutoCloseable {
    private final Part part;
    private final int port;
    private final ManagedProcess process;

    Replica(Part part, int port, ManagedProcess process) {
        this.part = part;
        this.port = port;
        this.process = process;
    }

    public Part part() {
        return part;
    }

    public int port() {
        return port;
    }

    public boolean isRunning() {
        return process.running().isPresent();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        Stack.unchecked(process::kill);
    }

    @Override
    public void close() {
        Stack.unchecked(() -> process.stop(Signal.TERM, Duration.ofSeconds(90)));
    }
}
