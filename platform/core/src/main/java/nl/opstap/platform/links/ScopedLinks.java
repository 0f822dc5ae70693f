package nl.opstap.platform.links;

import java.time.Duration;
import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;

/**
 * Links for people without an account (GW-03): a random token, stored as a hash, for one purpose and one subject, that
 * expires and can be revoked. GET shows with {@link #look}; POST acts and uses the link up with {@link #consume}.
 */
public interface ScopedLinks {

    /** What a valid token stands for. {@code holder} is the name of the person it was sent to. */
    record Grant(UUID linkId, String purpose, UUID subject, String holder, Tenant tenant) {}

    /**
     * Makes a link in the present tenant.
     *
     * @return the address to send, {@code <public-url>/l#<service>.<token>}; it cannot be read back later
     */
    String issue(String purpose, UUID subject, String holder, Duration validFor);

    /**
     * The grant behind a token, with or without the service's name in front. Needs no tenant: the caller then enters
     * {@link Grant#tenant()} and starts the transaction of its work inside.
     *
     * @throws nl.opstap.platform.problems.Problem {@code link-unknown}, {@code link-expired} or {@code link-used}
     */
    Grant look(String token);

    /**
     * As {@link #look}, and uses the token up in the present transaction; of two at once, one is refused. Inside a tenant
     * only a link of that tenant opens. So a POST goes: {@code look}, enter the tenant, start the use case's transaction,
     * {@code consume}.
     */
    Grant consume(String token);

    /** Makes every open link for this subject and purpose worthless. */
    void revoke(String purpose, UUID subject);

    /** Removes every link about this subject, used or not, with the names of their holders; for an erasure. */
    void forget(UUID subject);
}
