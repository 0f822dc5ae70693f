package nl.opstap.school.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The consents of the students. */
interface Consents extends JpaRepository<Consent, UUID> {
    List<Consent> findByStudentIdOrderByChangedAt(UUID studentId);

    Optional<Consent> findByIdAndStudentId(UUID id, UUID studentId);
}
