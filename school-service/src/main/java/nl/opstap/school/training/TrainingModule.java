package nl.opstap.school.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One module of the training for one student, from the moment something is known of it (SCH-20). */
@Entity
class TrainingModule {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private @Nullable Long version;

    private UUID studentId;
    private int number;

    @Enumerated(EnumType.STRING)
    private ModuleStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable TestResult testResult;

    private @Nullable LocalDate testedOn;
    private @Nullable LocalDate closingTalkOn;
    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected TrainingModule() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant, record the rest
    TrainingModule(UUID id, UUID studentId, int number) {
        this.id = id;
        this.studentId = studentId;
        this.number = number;
        this.status = ModuleStatus.NOT_STARTED;
    }

    /** A test or a closing talk says that the module was at least begun. */
    void record(Actor actor, Instant now, ModuleProgress progress) {
        status = progress.status();
        testResult = progress.testResult();
        testedOn = progress.testedOn();
        closingTalkOn = progress.closingTalkOn();
        changedByName = actor.name();
        changedAt = now;
    }

    long version() {
        return version == null ? 0 : version;
    }

    int number() {
        return number;
    }

    ModuleStatus status() {
        return status;
    }

    @Nullable
    TestResult testResult() {
        return testResult;
    }

    @Nullable
    LocalDate testedOn() {
        return testedOn;
    }

    @Nullable
    LocalDate closingTalkOn() {
        return closingTalkOn;
    }

    String changedByName() {
        return changedByName;
    }
}
