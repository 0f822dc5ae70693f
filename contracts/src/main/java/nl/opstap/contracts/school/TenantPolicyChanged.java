package nl.opstap.contracts.school;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/** The policy of a tenant: its stagebeleid as far as other services act on it (SCH-63). A region and a municipality have one too, with the defaults. */
@Published(topic = "opstap.school.policy.v1", type = "nl.opstap.school.tenant-policy-changed.v1", state = true)
public record TenantPolicyChanged(
        UUID tenantId,
        String kind,
        @Nullable String schoolType,
        String name,
        int version,
        LocalDate validFrom,
        List<Integer> nazorgMonths,
        int routeMonthsBefore,
        int routeMonthsAfter,
        List<PhaseRule> phases)
        implements Event {
    @Override
    public UUID key() {
        return tenantId;
    }
}
