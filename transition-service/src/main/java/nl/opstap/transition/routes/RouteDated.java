package nl.opstap.transition.routes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A route got its dates, at the start or because the day of leaving moved. Told inside the same transaction. */
public record RouteDated(UUID routeId, LocalDate leavesOn, List<Integer> nazorgMonths) {}
