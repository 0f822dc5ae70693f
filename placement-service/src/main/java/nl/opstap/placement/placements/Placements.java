package nl.opstap.placement.placements;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The placements of the present tenant, for other features. */
@Component
public class Placements {
    private final StoredPlacements stored;

    Placements(StoredPlacements stored) {
        this.stored = stored;
    }

    public Optional<Placement> find(UUID id) {
        return stored.findById(id).map(Placement.class::cast);
    }

    /** The newest first. */
    public List<Placement> ofStudent(UUID student) {
        return List.copyOf(stored.findByStudentIdOrderByOpenedAtDescIdDesc(student));
    }

    /** Whoever searches a place, in the order in which they were opened. */
    public List<Placement> searching() {
        return List.copyOf(stored.page(new UUID(0, 0), EnumSet.of(PlacementState.SEARCHING), Limit.unlimited()));
    }

    public void save(Placement placement) {
        stored.saveAndFlush((StoredPlacement) placement);
    }
}
