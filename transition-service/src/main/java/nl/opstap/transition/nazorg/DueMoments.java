package nl.opstap.transition.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.transition.students.KnownTenant;
import nl.opstap.transition.students.Tenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks nazorg moments whose day has come, school by school, so that the responsible person hears of them (TRA-20). */
@Component
class DueMoments {
    private final Tenants tenants;
    private final NazorgMoments moments;
    private final AnnounceMoment announce;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueMoments(
            Tenants tenants,
            NazorgMoments moments,
            AnnounceMoment announce,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.moments = moments;
        this.announce = announce;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${opstap.transition.nazorg-check:PT5S}")
    void handle() {
        for (var school : transaction.execute(status -> tenants.schools())) {
            TenantScope.run(school.tenant(), () -> transaction.executeWithoutResult(status -> markDue(school)));
        }
    }

    private void markDue(KnownTenant school) {
        var due = moments.findByStatusAndTenantIdAndDueOnLessThanEqual(
                NazorgMoment.Status.PLANNED, school.id(), LocalDate.now(clock));
        for (var moment : due) {
            moment.becomeDue();
            moments.save(moment);
            announce.handle(moment);
        }
    }
}
