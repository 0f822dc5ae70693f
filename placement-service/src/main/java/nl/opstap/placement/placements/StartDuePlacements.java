package nl.opstap.placement.placements;

import java.time.Clock;
import java.time.LocalDate;
import nl.opstap.placement.students.KnownTenants;
import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts every signed placement on its first day. */
@Component
class StartDuePlacements {
    private static final Logger LOG = LoggerFactory.getLogger(StartDuePlacements.class);
    private final KnownTenants tenants;
    private final StoredPlacements placements;
    private final Steps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StartDuePlacements(
            KnownTenants tenants,
            StoredPlacements placements,
            Steps steps,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.placements = placements;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Often, because the demo moves its clock; a run that finds nothing costs one indexed query per tenant. */
    @Scheduled(
            initialDelayString = "${opstap.placement.start-every:PT15S}",
            fixedDelayString = "${opstap.placement.start-every:PT15S}")
    void run() {
        for (var tenant : tenants.all()) {
            try {
                TenantScope.run(tenant, () -> transaction.executeWithoutResult(_ -> startDue()));
            } catch (RuntimeException failure) {
                LOG.warn("Placements of tenant {} were not started", tenant.id(), failure);
            }
        }
    }

    private void startDue() {
        placements
                .dueToStart(LocalDate.now(clock))
                .forEach(placement -> steps.take(placement, PlacementAction.START, Acting.system(), null));
    }
}
