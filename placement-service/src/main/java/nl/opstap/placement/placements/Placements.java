package nl.opstap.placement.placements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    public void save(Placement placement) {
        stored.saveAndFlush((StoredPlacement) placement);
    }
}
