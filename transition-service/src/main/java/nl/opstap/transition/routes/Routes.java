package nl.opstap.transition.routes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Routes the present tenant owns or was granted. */
interface Routes extends Repository<Route, UUID> {
    Optional<Route> findById(UUID id);

    Optional<Route> findByStudentIdAndStatus(UUID studentId, Route.Status status);

    List<Route> findByStatusOrderByLeavesOnAscIdAsc(Route.Status status);

    Route saveAndFlush(Route route);
}
