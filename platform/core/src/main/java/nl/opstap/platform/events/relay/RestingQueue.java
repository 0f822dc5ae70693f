package nl.opstap.platform.events.relay;

import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.Sizeable;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The queue of the engine, in memory as its own, that rests while there is nothing. The engine waits in whole
 * milliseconds and asks again and again in the last part of one: at our short interval that was a tenth of a processor
 * for every service in which nothing happened.
 *
 * <p>Found by name through {@link java.util.ServiceLoader}, hence public. The engine calls it under a lock of its own.
 */
public final class RestingQueue<T extends Sizeable> implements QueueProvider<T> {
    static final String NAME = "resting";

    /** What a change may have to wait for it, in nanoseconds. */
    private static final long REST = 250_000;

    private final Queue<T> waiting = new ArrayDeque<>();
    private @Nullable Thread reader;
    private boolean wasEmpty;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // The engine itself keeps to max.queue.size.
    }

    @Override
    public void enqueue(T change) {
        waiting.add(change);
    }

    @Override
    public @Nullable T poll() {
        reader = Thread.currentThread();
        return waiting.poll();
    }

    /** Who reads asks this first, and reads nothing from an empty queue; who writes asks it too, and must not rest. */
    @Override
    public int size() {
        if (Thread.currentThread() == reader) {
            if (waiting.isEmpty() && wasEmpty) {
                LockSupport.parkNanos(this, REST);
            }
            wasEmpty = waiting.isEmpty();
        }
        return waiting.size();
    }
}
