package nl.opstap.platform.testing;

import java.util.function.Supplier;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.security.TenantAuthentication;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls a use case directly, as a person or for a tenant, the way a request would. */
public final class Acting {
    private final JwtDecoder decoder;
    private final TransactionTemplate transaction;

    Acting(JwtDecoder decoder, TransactionTemplate transaction) {
        this.decoder = decoder;
        this.transaction = transaction;
    }

    /** As this person, in the tenant that is active for him or her; the work starts its own transaction. */
    public <R extends @Nullable Object> R as(Person person, Supplier<? extends R> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(TenantAuthentication.of(decoder.decode(person.token()), person.header()));
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        try {
            return in(Actor.current().tenant(), work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Inside this tenant, as nobody; the work starts its own transaction. */
    public <R extends @Nullable Object> R in(Tenant tenant, Supplier<? extends R> work) {
        return TenantScope.call(tenant, work::get);
    }

    /** Inside one transaction, for what the platform offers inside a transaction only. */
    public <R extends @Nullable Object> R inTransaction(Supplier<? extends R> work) {
        return transaction.execute(status -> work.get());
    }
}
