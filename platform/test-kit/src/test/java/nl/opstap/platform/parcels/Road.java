package nl.opstap.platform.parcels;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What goes wrong on the way, as long as a test wants it to. */
@Component
public class Road {
    private final Set<UUID> blocked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger attempts = new AtomicInteger();

    public void block(UUID parcel) {
        blocked.add(parcel);
    }

    public void clear(UUID parcel) {
        blocked.remove(parcel);
    }

    public int attempts() {
        return attempts.get();
    }

    void travel(UUID parcel) {
        if (blocked.contains(parcel)) {
            attempts.incrementAndGet();
            throw new IllegalStateException("The road is blocked for Jan de Vries");
        }
    }
}
