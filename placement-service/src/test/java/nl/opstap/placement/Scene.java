package nl.opstap.placement;

import static nl.opstap.platform.testing.People.DAAN;
import static nl.opstap.platform.testing.People.MARIEKE;
import static nl.opstap.platform.testing.People.PETRA;
import static nl.opstap.platform.testing.People.SANNE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.company.PlaceChanged;
import nl.opstap.contracts.company.RecognisedTraining;
import nl.opstap.contracts.company.SeatGranted;
import nl.opstap.contracts.company.SeatRefused;
import nl.opstap.contracts.placement.SeatRequested;
import nl.opstap.contracts.school.ConsentChanged;
import nl.opstap.contracts.school.Guardian;
import nl.opstap.contracts.school.PhaseRule;
import nl.opstap.contracts.school.Readiness;
import nl.opstap.contracts.school.StudentChanged;
import nl.opstap.contracts.school.TenantPolicyChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.testing.Person;
import nl.opstap.platform.testing.TestTenant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the service what school and company would tell it, as their events. */
@TestComponent
public class Scene {
    public static final Readiness READY = new Readiness(true, true, true, true);
    /** 17 on the first day of the tests. */
    public static final LocalDate MINOR = LocalDate.of(2009, 5, 1);

    /** Where the stagebegeleider is reached. */
    public static final String PHONE = "040 234 56 78";

    public static final LocalDate ADULT = LocalDate.of(2008, 1, 1);

    private final List<EventHandler<?>> handlers;
    private final TransactionTemplate transaction;

    Scene(List<EventHandler<?>> handlers, TransactionTemplate transaction) {
        this.handlers = handlers;
        this.transaction = transaction;
    }

    @SuppressWarnings("unchecked")
    public <E extends Event> void tell(TestTenant tenant, E event) {
        for (var handler : handlers) {
            if (handler.event().equals(event.getClass())) {
                TenantScope.run(
                        tenant.tenant(),
                        () -> transaction.executeWithoutResult(status -> ((EventHandler<E>) handler)
                                .apply(
                                        event,
                                        new Envelope(Ids.next(), "test", "test", Instant.now(), tenant.tenant(), 1))));
            }
        }
    }

    public void policies() {
        for (var school : List.of(TestTenant.SCHOOL_A, TestTenant.SCHOOL_B)) {
            tell(
                    school,
                    new TenantPolicyChanged(
                            school.id(),
                            "SCHOOL",
                            school == TestTenant.SCHOOL_A ? "VSO" : "PRO",
                            "School " + school.alias(),
                            1,
                            LocalDate.of(2026, 1, 1),
                            List.of(3, 6, 12, 24),
                            12,
                            24,
                            List.of(new PhaseRule(3, 2, 3))));
        }
    }

    /** Makes the school of Karin and Yusuf one of the mbo. */
    public void mbo() {
        tell(
                TestTenant.SCHOOL_MBO,
                new TenantPolicyChanged(
                        TestTenant.SCHOOL_MBO.id(),
                        "SCHOOL",
                        "MBO",
                        "mbo",
                        1,
                        LocalDate.of(2026, 1, 1),
                        List.of(3, 6, 12, 24),
                        12,
                        12,
                        List.of()));
    }

    /** A student of the vso, guided by Sanne, with Marieke as mentor and Petra as parent. */
    public UUID student(LocalDate born, Readiness readiness) {
        return student(Ids.next(), DAAN, born, readiness, List.of(new Guardian(PETRA.id(), PETRA.name(), true)));
    }

    public UUID student(UUID id, Person account, LocalDate born, Readiness readiness, List<Guardian> guardians) {
        return student(TestTenant.SCHOOL_A, SANNE, id, account, born, readiness, guardians);
    }

    public UUID student(
            TestTenant school,
            Person guide,
            UUID id,
            Person account,
            LocalDate born,
            Readiness readiness,
            List<Guardian> guardians) {
        return student(school, guide, id, account, born, readiness, guardians, null);
    }

    /** A student who has not been outside the school yet. */
    public UUID beginner() {
        var parents = List.of(new Guardian(PETRA.id(), PETRA.name(), true));
        return student(TestTenant.SCHOOL_A, SANNE, Ids.next(), DAAN, MINOR, READY, parents, null, 1);
    }

    /** @param crebo of a student of the mbo, when the school knows it */
    public UUID student(
            TestTenant school,
            Person guide,
            UUID id,
            Person account,
            LocalDate born,
            Readiness readiness,
            List<Guardian> guardians,
            @Nullable String crebo) {
        return student(school, guide, id, account, born, readiness, guardians, crebo, 2);
    }

    private UUID student(
            TestTenant school,
            Person guide,
            UUID id,
            Person account,
            LocalDate born,
            Readiness readiness,
            List<Guardian> guardians,
            @Nullable String crebo,
            int phase) {
        tell(
                school,
                new StudentChanged(
                        id,
                        account.id(),
                        "Daan de Demo",
                        born,
                        "V4",
                        "VSO",
                        "LABOUR_MARKET",
                        phase,
                        MARIEKE.id(),
                        MARIEKE.name(),
                        guide.id(),
                        guide.name(),
                        null,
                        "5701",
                        LocalDate.of(2028, 7, 1),
                        readiness,
                        guardians,
                        "ACTIVE",
                        null,
                        crebo,
                        PHONE));
        return id;
    }

    /** An open place for two days in phase 2 and 3, near home. */
    public UUID place() {
        var company = Ids.next();
        company(company, null);
        return place(company);
    }

    /** @param recognitions absent as in a message of before they were told */
    public void company(UUID company, @Nullable List<RecognisedTraining> recognitions) {
        tell(
                TestTenant.REGION,
                new CompanyChanged(
                        company,
                        "Kwekerij De Proef",
                        "GREEN",
                        "Voorbeeldlaan 1",
                        "5701 AA",
                        "Voorbeeldstad",
                        51.48,
                        5.66,
                        true,
                        recognitions));
    }

    public UUID place(UUID company) {
        var place = Ids.next();
        placeAt(place, company);
        return place;
    }

    /** The company of the place was merged into another one, which goes on with it. */
    public void mergedInto(UUID place, String keptName) {
        var kept = Ids.next();
        tell(
                TestTenant.REGION,
                new CompanyChanged(
                        kept,
                        keptName,
                        "GREEN",
                        "Voorbeeldlaan 2",
                        "5701 AA",
                        "Voorbeeldstad",
                        51.48,
                        5.66,
                        true,
                        List.of()));
        placeAt(place, kept);
    }

    private void placeAt(UUID place, UUID company) {
        tell(
                TestTenant.REGION,
                new PlaceChanged(
                        place,
                        company,
                        "Hulp in de kas",
                        "GREEN",
                        List.of(2, 3),
                        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                        3,
                        2,
                        LocalDate.of(2026, 8, 1),
                        LocalDate.of(2027, 7, 31),
                        "STAGE",
                        "UNKNOWN",
                        List.of("LOW_STIMULI", "FIXED_SUPERVISOR"),
                        Map.of("GUIDANCE", 4, "CAPACITIES", 3),
                        14,
                        true));
    }

    public void grant(SeatRequested asked) {
        grant(TestTenant.SCHOOL_A, asked);
    }

    public void grant(TestTenant school, SeatRequested asked) {
        tell(
                school,
                new SeatGranted(
                        asked.placementId(),
                        asked.requestId(),
                        asked.placeId(),
                        Ids.next(),
                        Ids.next(),
                        asked.weekdays(),
                        asked.from(),
                        asked.until(),
                        Instant.parse("2026-12-01T10:00:00Z")));
    }

    public void refuse(SeatRequested asked, List<UUID> alternatives) {
        tell(
                TestTenant.SCHOOL_A,
                new SeatRefused(asked.placementId(), asked.requestId(), asked.placeId(), "NO_SEAT_FREE", alternatives));
    }

    public void consent(UUID id, UUID student, String item, boolean granted) {
        tell(
                TestTenant.SCHOOL_A,
                new ConsentChanged(id, student, item, "COMPANY", null, "STAGE", granted, null, Instant.now()));
    }
}
