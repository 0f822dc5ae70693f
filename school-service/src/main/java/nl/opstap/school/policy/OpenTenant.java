package nl.opstap.school.policy;

import java.time.Clock;
import java.time.LocalDate;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens an organisation: it enters the register and gets the first version of its policy. Opening it again changes nothing. */
@Service
public class OpenTenant {
    private final KnownTenants register;
    private final Policies policies;
    private final PolicyDefaults defaults;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpenTenant(
            KnownTenants register,
            Policies policies,
            PolicyDefaults defaults,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.policies = policies;
        this.defaults = defaults;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void handle(KnownTenant tenant) {
        TenantScope.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(_ -> {
                    register.add(tenant);
                    if (policies.current().isEmpty()) {
                        var first =
                                new PolicyVersion(1, LocalDate.now(clock), "Opstap", defaults.of(tenant.schoolType()));
                        policies.add(tenant, first);
                    }
                }));
    }
}
