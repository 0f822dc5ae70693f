package nl.opstap.school.imports;

import java.time.Clock;
import java.time.Duration;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.school.policy.KnownTenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes lists a month after they were brought: their rows hold names that nobody needs twice. */
@Component
class ForgetImports {
    private static final Duration KEPT = Duration.ofDays(30);

    private final KnownTenants tenants;
    private final Imports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetImports(KnownTenants tenants, Imports imports, TransactionTemplate transaction, Clock clock) {
        this.tenants = tenants;
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void run() {
        for (var tenant : tenants.all()) {
            TenantScope.run(
                    tenant.tenant(),
                    () -> transaction.executeWithoutResult(
                            _ -> imports.forgetOlderThan(clock.instant().minus(KEPT))));
        }
    }
}
