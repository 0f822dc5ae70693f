package nl.opstap.placement.placements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of the placements of the present tenant. */
interface StoredPlacements extends Repository<StoredPlacement, UUID> {
    Optional<StoredPlacement> findById(UUID id);

    StoredPlacement saveAndFlush(StoredPlacement placement);

    List<StoredPlacement> findByStudentIdOrderByOpenedAtDescIdDesc(UUID studentId);

    List<StoredPlacement> findByStudentIdInOrderByOpenedAtDesc(Collection<UUID> studentIds);

    @Query("select p from Placement p where p.id > :after and p.state in :states order by p.id")
    List<StoredPlacement> page(UUID after, Collection<PlacementState> states, Limit limit);

    @Query("select p from Placement p where p.state = CONTRACT and p.contractSigned and p.from <= :today")
    List<StoredPlacement> dueToStart(LocalDate today);
}
