package nl.opstap.school.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What is known of the modules of the students. */
interface TrainingModules extends JpaRepository<TrainingModule, UUID> {
    List<TrainingModule> findByStudentId(UUID studentId);

    Optional<TrainingModule> findByStudentIdAndNumber(UUID studentId, int number);
}
