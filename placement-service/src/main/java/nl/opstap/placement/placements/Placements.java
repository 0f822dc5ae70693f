package nl.opstap.placement.placements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The placements of the present tenant. */
public interface Placements extends Repository<Placement, UUID> {
    Optional<Placement> findById(UUID id);

    Placement save(Placement placement);

    Placement saveAndFlush(Placement placement);

    List<Placement> findByStudentIdOrderByOpenedAtDesc(UUID studentId);

    List<Placement> findByStudentIdInOrderByOpenedAtDesc(Collection<UUID> studentIds);

    @Query("select p from Placement p where p.id > :after and p.state in :states order by p.id")
    List<Placement> page(UUID after, Collection<PlacementState> states, Limit limit);

    @Query("select p from Placement p where p.state = CONTRACT and p.contractSigned and p.from <= :today")
    List<Placement> dueToStart(LocalDate today);
}
