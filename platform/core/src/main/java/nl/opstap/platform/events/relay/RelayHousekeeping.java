package nl.opstap.platform.events.relay;

import io.micrometer.core.instrument.FunctionCounter;
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
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Measures how far the relay is behind and removes rows that were sent long ago. */
class RelayHousekeeping implements SmartLifecycle, MeterBinder, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(RelayHousekeeping.class);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final Duration REMOVE = Duration.ofMinutes(30);

    private final Relay relay;
    private final OutboxDatabase database;
    private final OutboxProperties properties;
    private volatile OutboxDatabase.Backlog backlog = new OutboxDatabase.Backlog(0, 0);
    private @Nullable ScheduledExecutorService schedule;

    RelayHousekeeping(Relay relay, OutboxDatabase database, OutboxProperties properties) {
        this.relay = relay;
        this.database = database;
        this.properties = properties;
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("outbox-housekeeping").daemon().factory());
        executor.scheduleWithFixedDelay(() -> quietly(this::measure), 1, MEASURE.toSeconds(), TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(() -> quietly(this::removeSent), 60, REMOVE.toSeconds(), TimeUnit.SECONDS);
        schedule = executor;
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException unreachable) {
            log.debug("The outbox cannot be looked at now", unreachable);
        }
    }

    private void measure() {
        backlog = database.backlog();
    }

    private void removeSent() {
        var removed = database.removeSent(properties.retention());
        if (removed > 0) {
            log.info("Removed {} sent rows of the outbox", removed);
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("opstap.outbox.oldest.unsent", () -> backlog.oldestUnsentSeconds())
                .description("Age of the oldest row that Kafka has not confirmed")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("opstap.outbox.slot.lag", () -> backlog.slotLagBytes())
                .description("Write-ahead log the slot holds back")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("opstap.relay.active", () -> relay.state() == Relay.State.SENDING ? 1 : 0)
                .description("1 on the replica that sends")
                .register(registry);
        FunctionCounter.builder("opstap.relay.sent", relay, Relay::sent)
                .description("Events Kafka confirmed")
                .register(registry);
    }

    /** Never down: without Kafka the service works on, and its events wait. */
    @Override
    public Health health() {
        var state = relay.state();
        var working = state == Relay.State.SENDING || state == Relay.State.STANDBY;
        return (working ? Health.up() : Health.unknown())
                .withDetail("state", state)
                .withDetail("oldestUnsentSeconds", backlog.oldestUnsentSeconds())
                .withDetail("slotLagBytes", backlog.slotLagBytes())
                .build();
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
