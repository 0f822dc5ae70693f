package nl.opstap.school.rights;

import java.time.Clock;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.school.policy.KnownTenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An export is everything in one place, so it does not stay: thirty days after it was ready its content and key go. */
@Component
class RemoveOldDossiers {
    private final KnownTenants tenants;
    private final RightsRequests requests;
    private final Answers answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemoveOldDossiers(
            KnownTenants tenants,
            RightsRequests requests,
            Answers answers,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.requests = requests;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void run() {
        for (var tenant : tenants.all()) {
            TenantScope.run(tenant.tenant(), () -> transaction.executeWithoutResult(_ -> remove()));
        }
    }

    private void remove() {
        var ripe = clock.instant().minus(RightsRequest.KEPT);
        for (var request : requests.findByKindAndStateAndFinishedAtBefore(Kind.EXPORT, RequestState.DONE, ripe)) {
            answers.removeParts(request.id());
            request.remove();
            requests.saveAndFlush(request);
        }
    }
}
