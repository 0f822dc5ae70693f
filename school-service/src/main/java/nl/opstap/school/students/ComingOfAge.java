package nl.opstap.school.students;

import java.time.Clock;
import java.time.LocalDate;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.school.policy.KnownTenants;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the other services when a birthday changes who may know: at 18 the parents are taken off (GW-24). */
@Component
@EnableScheduling
public class ComingOfAge {
    private final KnownTenants tenants;
    private final Students students;
    private final PublishStudent publish;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ComingOfAge(
            KnownTenants tenants,
            Students students,
            PublishStudent publish,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.students = students;
        this.publish = publish;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Often, because the demo moves its clock and a birthday is found by looking, not by waiting. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    public void run() {
        for (var tenant : tenants.all()) {
            TenantScope.run(tenant.tenant(), () -> transaction.executeWithoutResult(_ -> publishNewAdults()));
        }
    }

    private void publishNewAdults() {
        var bornUntil = LocalDate.now(clock).minusYears(GuardianRights.ADULT);
        students.findByPublishedAsAdultFalseAndBirthDateLessThanEqual(bornUntil).forEach(publish::save);
    }
}
