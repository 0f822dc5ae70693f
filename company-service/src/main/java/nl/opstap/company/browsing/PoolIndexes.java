package nl.opstap.company.browsing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.UUID;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What searches keep in memory, region by region; one where nobody searches for an hour is forgotten. */
@Component
class PoolIndexes {
    private final PoolRows rows;
    private final LoadingCache<UUID, PoolIndex> byRegion =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build(_ -> new PoolIndex());

    PoolIndexes(PoolRows rows) {
        this.rows = rows;
    }

    /** That of the present region, up to date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PoolIndex present() {
        var index = byRegion.get(TenantScope.required().region());
        index.catchUp(rows);
        return index;
    }
}
