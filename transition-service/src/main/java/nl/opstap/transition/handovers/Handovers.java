package nl.opstap.transition.handovers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Handovers the present tenant made or received. */
interface Handovers extends Repository<Handover, UUID> {
    Optional<Handover> findById(UUID id);

    Optional<Handover> findByRouteIdAndStatus(UUID routeId, Handover.Status status);

    Handover saveAndFlush(Handover handover);
}
