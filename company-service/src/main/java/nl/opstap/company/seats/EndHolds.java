package nl.opstap.company.seats;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Frees the seats whose hold ended unconfirmed, each for the school and region that held it (COM-43). */
@Component
class EndHolds {
    private static final Logger log = LoggerFactory.getLogger(EndHolds.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ReleaseSeat releaseSeat;
    private final Clock clock;

    EndHolds(JdbcClient database, TransactionTemplate transaction, ReleaseSeat releaseSeat, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.releaseSeat = releaseSeat;
        this.clock = clock;
    }

    private record Due(UUID requestId, Tenant tenant) {}

    @Scheduled(fixedDelayString = "${opstap.seats.end-holds-every:PT20S}")
    void endDueHolds() {
        for (var due : due()) {
            TenantScope.run(
                    due.tenant(),
                    () -> transaction.executeWithoutResult(_ -> {
                        if (stillDue(due.requestId())) {
                            releaseSeat.release(due.requestId(), "HOLD_EXPIRED");
                            log.info("hold of seat request {} ended", due.requestId());
                        }
                    }));
        }
    }

    private List<Due> due() {
        return transaction.execute(_ -> database.sql("""
                select request_id, tenant_id, region_id from hold_due where due_at <= :now order by due_at limit :most""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, _) -> new Due(
                        row.getObject("request_id", UUID.class),
                        new Tenant(row.getObject("tenant_id", UUID.class), row.getObject("region_id", UUID.class))))
                .list());
    }

    /** A confirmation that came in between has taken the row away; another replica that is at it keeps it locked. */
    private boolean stillDue(UUID requestId) {
        return database.sql("select 1 from hold_due where request_id = :request for update skip locked")
                .param("request", requestId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
