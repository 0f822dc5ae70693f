package nl.opstap.platform.events.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/** Counts the parked keys, which is what an alert looks at, and forgets events that were handled long ago. */
class InboxHousekeeping implements SmartLifecycle, MeterBinder {
    private static final Logger log = LoggerFactory.getLogger(InboxHousekeeping.class);
    private static final Duration COUNT = Duration.ofSeconds(10);
    private static final Duration FORGET = Duration.ofHours(1);

    private final InboxTables tables;
    private final TransactionOperations transactions;
    private final InboxProperties properties;
    private volatile int parkedKeys;
    private @Nullable ScheduledExecutorService schedule;

    InboxHousekeeping(InboxTables tables, TransactionOperations transactions, InboxProperties properties) {
        this.tables = tables;
        this.transactions = transactions;
        this.properties = properties;
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("inbox-housekeeping").daemon().factory());
        executor.scheduleWithFixedDelay(() -> quietly(this::count), 1, COUNT.toSeconds(), TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(
                () -> quietly(() -> tables.forgetHandled(properties.retention())),
                60,
                FORGET.toSeconds(),
                TimeUnit.SECONDS);
        schedule = executor;
    }

    private void count() {
        parkedKeys = tables.countParkedKeys();
    }

    private void quietly(Runnable work) {
        try {
            transactions.executeWithoutResult(_ -> work.run());
        } catch (RuntimeException unreachable) {
            log.debug("The inbox cannot be looked at now", unreachable);
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("opstap.inbox.parked", () -> parkedKeys)
                .description("Keys whose events wait for somebody")
                .baseUnit("keys")
                .register(registry);
    }

    @Override
    public void stop() {
        if (schedule != null) {
            schedule.shutdownNow();
            schedule = null;
        }
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }
}
