package nl.opstap.placement.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All judgements. */
interface Parts extends Repository<Part, UUID> {
    List<Part> findByAssessmentId(UUID assessmentId);

    Part saveAndFlush(Part part);
}
