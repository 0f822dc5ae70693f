package nl.opstap.contracts.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * What a plaatsingsstage led to; said again it replaces what was said. Which help the employer gets for the young person
 * stays with the placement.
 *
 * @param outcome {@link #EMPLOYMENT_CONTRACT} or {@link #NOT_HERE}
 * @param startsOn first day of the contract
 */
@Published(topic = "opstap.placement.outflow.v1", type = "nl.opstap.placement.outflow-decided.v1")
public record OutflowDecided(
        UUID placementId,
        UUID studentId,
        String outcome,
        @Nullable UUID companyId,
        @Nullable String contractType,
        @Nullable Integer hoursPerWeek,
        @Nullable LocalDate startsOn)
        implements Event {
    public static final String EMPLOYMENT_CONTRACT = "EMPLOYMENT_CONTRACT";
    /** No job at this company: another place is sought. */
    public static final String NOT_HERE = "NOT_HERE";

    @Override
    public UUID key() {
        return placementId;
    }
}
