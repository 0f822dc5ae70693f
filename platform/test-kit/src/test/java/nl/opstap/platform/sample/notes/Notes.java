package nl.opstap.platform.sample.notes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** All notes of the tenant. */
interface Notes extends JpaRepository<Note, UUID> {

    List<Note> findByIdGreaterThanOrderById(UUID last, Limit most);
}
