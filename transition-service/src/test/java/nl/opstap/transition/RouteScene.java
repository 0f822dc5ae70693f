package nl.opstap.transition;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentChanged;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.transition.students.Consents;
import nl.opstap.transition.students.Students;
import nl.opstap.transition.students.Tenants;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the service what the school service would tell it: policies, students, consents. */
@TestComponent
public class RouteScene {
    private final Tenants tenants;
    private final Students students;
    private final Consents consents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RouteScene(Tenants tenants, Students students, Consents consents, TransactionTemplate transaction, Clock clock) {
        this.tenants = tenants;
        this.students = students;
        this.consents = consents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The region's tenants with the defaults of their kind: a vso follows two years. */
    public void policies() {
        policy(TestTenant.SCHOOL_A, "SCHOOL", List.of(3, 6, 12, 24), 24);
        policy(TestTenant.SCHOOL_B, "SCHOOL", List.of(3, 6, 12, 24), 24);
        policy(TestTenant.MUNICIPALITY, "MUNICIPALITY", List.of(3, 6, 12, 24), 24);
        policy(TestTenant.PARTNER, "PARTNER", List.of(3, 6, 12, 24), 24);
    }

    private void policy(TestTenant tenant, String kind, List<Integer> months, int after) {
        in(
                tenant.tenant(),
                () -> tenants.apply(
                        new TenantPolicyChanged(
                                tenant.id(),
                                kind,
                                null,
                                tenant.alias(),
                                1,
                                LocalDate.now(clock),
                                months,
                                12,
                                after,
                                List.of()),
                        envelope(tenant.tenant())));
    }

    /** A student of the vso, guided by Sanne and Marieke, with Petra as the parent who may be informed. */
    public UUID studentLeaving(LocalDate day) {
        var id = Ids.next();
        tell(id, day, SANNE.id());
        return id;
    }

    public void tell(UUID student, LocalDate leaving, UUID stagebegeleider) {
        tell(student, leaving, stagebegeleider, true);
    }

    /** The student keeps what is said and planned from Petra. */
    public void shield(UUID student, LocalDate leaving) {
        tell(student, leaving, SANNE.id(), false);
    }

    private void tell(UUID student, LocalDate leaving, UUID stagebegeleider, boolean content) {
        in(
                TestTenant.SCHOOL_A.tenant(),
                () -> students.apply(
                        new StudentChanged(
                                student,
                                DAAN.id(),
                                "Daan de Demo",
                                LocalDate.of(2009, 5, 1),
                                "V4",
                                "VSO",
                                "LABOUR_MARKET",
                                3,
                                stagebegeleider == null ? null : MARIEKE.id(),
                                stagebegeleider == null ? null : MARIEKE.name(),
                                stagebegeleider,
                                stagebegeleider == null ? null : SANNE.name(),
                                TestTenant.MUNICIPALITY.id(),
                                "5701",
                                leaving,
                                new Readiness(true, true, true, true),
                                List.of(new Guardian(PETRA.id(), PETRA.name(), content)),
                                "ACTIVE",
                                null,
                                null,
                                null),
                        envelope(TestTenant.SCHOOL_A.tenant())));
    }

    public UUID consent(UUID student, ConsentItem item, boolean granted) {
        return consent(Ids.next(), student, item, granted);
    }

    public UUID consent(UUID consent, UUID student, ConsentItem item, boolean granted) {
        in(
                TestTenant.SCHOOL_A.tenant(),
                () -> consents.apply(
                        new ConsentChanged(
                                consent,
                                student,
                                item.name(),
                                "MUNICIPALITY",
                                TestTenant.MUNICIPALITY.id(),
                                "HANDOVER",
                                granted,
                                null,
                                clock.instant()),
                        envelope(TestTenant.SCHOOL_A.tenant())));
        return consent;
    }

    private void in(Tenant tenant, Runnable work) {
        TenantScope.run(tenant, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private Envelope envelope(Tenant tenant) {
        return new Envelope(Ids.next(), "/opstap/school", "test", clock.instant(), tenant, 1);
    }
}
