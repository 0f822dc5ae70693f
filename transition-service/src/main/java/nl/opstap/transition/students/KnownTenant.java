package nl.opstap.transition.students;

import java.util.List;
import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;

/** A tenant and the part of its policy that routes follow. Months count from the day of leaving. */
public record KnownTenant(
        UUID id,
        UUID region,
        String name,
        String kind,
        List<Integer> nazorgMonths,
        int routeMonthsBefore,
        int routeMonthsAfter) {

    public Tenant tenant() {
        return new Tenant(id, region);
    }
}
