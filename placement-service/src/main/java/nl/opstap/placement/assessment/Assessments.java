package nl.opstap.placement.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All evaluation moments. */
interface Assessments extends Repository<Assessment, UUID> {
    Optional<Assessment> findById(UUID id);

    List<Assessment> findByPlacementIdOrderByOpenedAtAsc(UUID placementId);

    Assessment saveAndFlush(Assessment assessment);
}
