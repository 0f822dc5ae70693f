package nl.opstap.placement.seats;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the screens that wait for a seat. It only saves waiting time: who waits also looks by itself now and then, so an
 * answer handled by another replica is found too.
 */
@Component
class SeatNews {
    private final Map<UUID, Set<Semaphore>> waiting = new ConcurrentHashMap<>();
    private volatile boolean closing;

    void afterCommit(UUID placement) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.getOrDefault(placement, Set.of()).forEach(Semaphore::release);
            }
        });
    }

    /** One screen that waits. Close it when the screen is gone. */
    final class Waiter implements AutoCloseable {
        private final UUID placement;
        private final Semaphore woken = new Semaphore(0);

        private Waiter(UUID placement) {
            this.placement = placement;
            waiting.computeIfAbsent(placement, _ -> ConcurrentHashMap.newKeySet())
                    .add(woken);
        }

        void await(long milliseconds) throws InterruptedException {
            if (woken.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        }

        @Override
        public void close() {
            waiting.computeIfPresent(placement, (_, all) -> {
                all.remove(woken);
                return all.isEmpty() ? null : all;
            });
        }
    }

    Waiter wait(UUID placement) {
        return new Waiter(placement);
    }

    boolean isClosing() {
        return closing;
    }

    /** Lets open streams end, so that a shutdown does not wait for them. */
    @EventListener
    void on(ContextClosedEvent closed) {
        closing = true;
        waiting.values().forEach(all -> all.forEach(Semaphore::release));
    }
}
