package nl.opstap.school.signals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The signals of the present tenant. */
interface Signals extends JpaRepository<Signal, UUID> {
    List<Signal> findByStudentIdOrderByRaisedAtDescIdDesc(UUID studentId);

    Optional<Signal> findByIdAndStudentId(UUID id, UUID studentId);
}
