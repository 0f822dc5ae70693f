package nl.opstap.school.aanmelding;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The forms of the present tenant. */
interface Aanmeldingen extends JpaRepository<Aanmelding, UUID> {
    Optional<Aanmelding> findByStudentId(UUID studentId);
}
