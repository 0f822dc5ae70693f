package nl.opstap.transition.nazorg;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Nazorg moments of routes the present tenant owns or was granted. */
interface NazorgMoments extends Repository<NazorgMoment, UUID> {
    Optional<NazorgMoment> findById(UUID id);

    Optional<NazorgMoment> findByRouteIdAndMonth(UUID routeId, int month);

    List<NazorgMoment> findByRouteIdOrderByMonth(UUID routeId);

    List<NazorgMoment> findByStatusAndTenantIdAndDueOnLessThanEqual(
            NazorgMoment.Status status, UUID tenantId, LocalDate day);

    NazorgMoment save(NazorgMoment moment);
}
