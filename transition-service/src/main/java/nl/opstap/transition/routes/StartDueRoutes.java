package nl.opstap.transition.routes;

import java.time.Clock;
import java.time.LocalDate;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.transition.students.KnownStudent;
import nl.opstap.transition.students.KnownTenant;
import nl.opstap.transition.students.Students;
import nl.opstap.transition.students.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts every route whose time has come, school by school (TRA-01). Runs again soon, so a missed turn costs nothing. */
@Component
class StartDueRoutes {
    private static final Logger log = LoggerFactory.getLogger(StartDueRoutes.class);

    private final Tenants tenants;
    private final Students students;
    private final StartRoute startRoute;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StartDueRoutes(
            Tenants tenants, Students students, StartRoute startRoute, TransactionTemplate transaction, Clock clock) {
        this.tenants = tenants;
        this.students = students;
        this.startRoute = startRoute;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${opstap.transition.start-check:PT5S}")
    void handle() {
        for (var school : transaction.execute(status -> tenants.schools())) {
            TenantScope.run(school.tenant(), () -> start(school));
        }
    }

    private void start(KnownTenant school) {
        var lastDay = StartRoute.lastDayToStart(school, LocalDate.now(clock));
        for (KnownStudent student : transaction.execute(status -> students.withoutRouteLeavingUntil(lastDay))) {
            try {
                if (startRoute.handle(school, student)) {
                    log.info("Route started for student {}", student.id());
                }
            } catch (RuntimeException failed) {
                log.warn("Route of student {} could not start, tried again later", student.id(), failed);
            }
        }
    }
}
