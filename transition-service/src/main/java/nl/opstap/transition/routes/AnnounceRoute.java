package nl.opstap.transition.routes;

import nl.opstap.contracts.transition.RouteChanged;
import nl.opstap.platform.events.Outbox;
import nl.opstap.transition.students.KnownStudent;
import nl.opstap.transition.students.Students;
import org.springframework.stereotype.Component;

/** Tells the others what a route looks like now. */
@Component
class AnnounceRoute {
    private final Outbox outbox;
    private final Responsibilities responsibilities;
    private final Students students;

    AnnounceRoute(Outbox outbox, Responsibilities responsibilities, Students students) {
        this.outbox = outbox;
        this.responsibilities = responsibilities;
        this.students = students;
    }

    void handle(Route route) {
        var responsible = responsibilities.current(route.id());
        outbox.publish(new RouteChanged(
                route.id(),
                route.studentId(),
                route.status().name(),
                responsible.personId(),
                responsible.tenantId(),
                students.find(route.studentId())
                        .map(KnownStudent::municipalityId)
                        .orElse(null),
                route.startsOn(),
                route.leavesOn(),
                route.endsOn(),
                route.outcome()));
    }
}
