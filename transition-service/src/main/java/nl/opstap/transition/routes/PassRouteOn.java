package nl.opstap.transition.routes;

import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;

/** Makes somebody else responsible for a route, and a party of it. */
@Service
public class PassRouteOn {
    private final Routes routes;
    private final Responsibilities responsibilities;
    private final Parties parties;
    private final AnnounceRoute announce;

    PassRouteOn(Routes routes, Responsibilities responsibilities, Parties parties, AnnounceRoute announce) {
        this.routes = routes;
        this.responsibilities = responsibilities;
        this.parties = parties;
        this.announce = announce;
    }

    /** Runs inside the visit's transaction. */
    public void handle(UUID routeId, Actor to, LocalDate today) {
        var route = routes.findById(routeId).orElseThrow(Problem::notFound);
        responsibilities.passOn(route.school(), routeId, to.id(), to.tenant().id(), to.name(), "HANDOVER_ACCEPTED");
        var role = to.has("jobcoach") ? Party.Role.JOBCOACH : Party.Role.MUNICIPALITY;
        parties.add(route, role, to.name(), "Begeleidt naar en op het werk", to.id(), today);
        announce.handle(route);
    }
}
