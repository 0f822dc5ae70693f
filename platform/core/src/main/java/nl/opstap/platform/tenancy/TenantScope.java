package nl.opstap.platform.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tenant the present work is done for. It is entered in a block that always closes; outside such a block there is
 * no tenant, and the database shows no tenant's rows.
 */
public final class TenantScope {
    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    private TenantScope() {}

    /** The tenant of the present block, if any. */
    public static Optional<Tenant> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The tenant of the present block; work that needs one and has none is a programming error. */
    public static Tenant required() {
        return current().orElseThrow(() -> new IllegalStateException("No tenant was entered for this work"));
    }

    /** Does the work for this tenant. A transaction never spans two tenants, so none may be open for another. */
    public static <R extends @Nullable Object, X extends Throwable> R call(
            Tenant tenant, ScopedValue.CallableOp<? extends R, X> work) throws X {
        refuseToSwitchInsideTransaction(tenant);
        return ScopedValue.where(CURRENT, tenant).call(work);
    }

    /** As {@link #call}, for work without a result. */
    public static void run(Tenant tenant, Runnable work) {
        refuseToSwitchInsideTransaction(tenant);
        ScopedValue.where(CURRENT, tenant).run(work);
    }

    private static void refuseToSwitchInsideTransaction(Tenant tenant) {
        var open = TransactionSynchronizationManager.isActualTransactionActive();
        if (open && !current().map(tenant::equals).orElse(false)) {
            throw new IllegalStateException("A transaction is open for another tenant");
        }
    }
}
