package nl.opstap.placement.seats;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The seats this school asked. */
interface SeatRequests extends Repository<SeatRequest, UUID> {
    Optional<SeatRequest> findById(UUID id);

    SeatRequest saveAndFlush(SeatRequest request);

    List<SeatRequest> findByAmendmentId(UUID amendmentId);

    List<SeatRequest> findByPlacementIdOrderByAskedAtDesc(UUID placementId);
}
