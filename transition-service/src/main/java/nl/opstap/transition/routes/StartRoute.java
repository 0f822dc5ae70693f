package nl.opstap.transition.routes;

import java.time.Clock;
import java.time.LocalDate;
import nl.opstap.transition.students.KnownStudent;
import nl.opstap.transition.students.KnownTenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the Transitieroute of one student, with the stagebegeleider, else the mentor, as the responsible person. */
@Service
class StartRoute {
    private final Routes routes;
    private final Responsibilities responsibilities;
    private final Parties parties;
    private final ApplicationEventPublisher inside;
    private final AnnounceRoute announce;
    private final Clock clock;

    StartRoute(
            Routes routes,
            Responsibilities responsibilities,
            Parties parties,
            ApplicationEventPublisher inside,
            AnnounceRoute announce,
            Clock clock) {
        this.routes = routes;
        this.responsibilities = responsibilities;
        this.parties = parties;
        this.inside = inside;
        this.announce = announce;
        this.clock = clock;
    }

    /** @return false when nobody at school can be responsible yet: then the route waits, visibly, instead of starting without */
    @Transactional
    boolean handle(KnownTenant school, KnownStudent student) {
        var person = student.stagebegeleiderId() != null ? student.stagebegeleiderId() : student.mentorId();
        if (person == null) {
            return false;
        }
        var name = student.stagebegeleiderId() != null ? student.stagebegeleiderName() : student.mentorName();
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var route = routes.saveAndFlush(new Route(
                school.id(),
                student.id(),
                student.expectedLeaving(),
                school.routeMonthsBefore(),
                school.routeMonthsAfter(),
                now));
        responsibilities.begin(school.id(), route.id(), person, school.id(), name == null ? "" : name, now);
        parties.add(
                route,
                Party.Role.STUDENT,
                student.displayName(),
                "Beslist over de eigen route",
                student.accountId(),
                today);
        parties.add(
                route,
                Party.Role.SCHOOL,
                name == null ? school.name() : name,
                "Begeleidt de route tot de overdracht",
                person,
                today);
        inside.publishEvent(new RouteDated(route.id(), route.leavesOn(), school.nazorgMonths()));
        announce.handle(route);
        return true;
    }

    /** Kept beside the rule above so that the two read together. */
    static LocalDate lastDayToStart(KnownTenant school, LocalDate today) {
        return today.plusMonths(school.routeMonthsBefore());
    }
}
