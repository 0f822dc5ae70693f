package nl.opstap.school.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The requests of the present tenant. */
interface RightsRequests extends JpaRepository<RightsRequest, UUID> {
    boolean existsByStudentIdAndKindAndStateIn(UUID studentId, Kind kind, Collection<RequestState> states);

    List<RightsRequest> findByKindAndStateAndFinishedAtBefore(Kind kind, RequestState state, Instant moment);
}
