package nl.opstap.platform.faults;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.opstap.platform.Ids;
import nl.opstap.platform.parcels.ParcelMoved;
import nl.opstap.platform.parcels.SendParcels;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.TestTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes through the real outbox, some hundred events a second over a few keys and two tenants, whatever happens. */
final class Load implements AutoCloseable {
    private static final List<TestTenant> TENANTS = List.of(TestTenant.SCHOOL_A, TestTenant.OTHER_SCHOOL);

    private static final Logger log = LoggerFactory.getLogger(Load.class);

    private final SendParcels parcels;
    private final Set<Class<?>> told = ConcurrentHashMap.newKeySet();
    private final List<UUID> keys = Stream.generate(Ids::next).limit(20).toList();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger committed = new AtomicInteger();
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);

    Load(SendParcels parcels) {
        this.parcels = parcels;
    }

    Load start() {
        for (var worker = 0; worker < 2; worker++) {
            workers.scheduleAtFixedRate(this::publish, 0, 10, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    private void publish() {
        try {
            once();
        } catch (Throwable databaseIsAway) {
            // The next one is tried all the same; what escapes here would end the schedule without a word.
            if (told.add(databaseIsAway.getClass())) {
                log.warn("The load goes on after", databaseIsAway);
            }
        }
    }

    void once() {
        var number = count.incrementAndGet();
        var key = keys.get(number % keys.size());
        TenantScope.run(
                TENANTS.get(number % keys.size() % 2).tenant(), () -> parcels.publish(new ParcelMoved(key, number)));
        committed.incrementAndGet();
    }

    int committed() {
        return committed.get();
    }

    @Override
    public void close() throws InterruptedException {
        workers.shutdown();
        workers.awaitTermination(30, TimeUnit.SECONDS);
    }
}
