package nl.opstap.placement.contract;

import java.time.Clock;
import java.time.LocalDate;
import nl.opstap.placement.students.KnownTenants;
import nl.opstap.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts every signed amendment in force on its first day. */
@Component
class ApplyDueAmendments {
    private static final Logger LOG = LoggerFactory.getLogger(ApplyDueAmendments.class);
    private final KnownTenants tenants;
    private final Amendments amendments;
    private final FollowAmendments followAmendments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApplyDueAmendments(
            KnownTenants tenants,
            Amendments amendments,
            FollowAmendments followAmendments,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.amendments = amendments;
        this.followAmendments = followAmendments;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As often as placements are started, for the same reason. */
    @Scheduled(
            initialDelayString = "${opstap.placement.start-every:PT15S}",
            fixedDelayString = "${opstap.placement.start-every:PT15S}")
    void run() {
        for (var tenant : tenants.all()) {
            try {
                TenantScope.run(
                        tenant,
                        () -> transaction.executeWithoutResult(
                                _ -> amendments.due(LocalDate.now(clock)).forEach(followAmendments::putInForce)));
            } catch (RuntimeException failure) {
                LOG.warn("Amendments of tenant {} were not put in force", tenant.id(), failure);
            }
        }
    }
}
