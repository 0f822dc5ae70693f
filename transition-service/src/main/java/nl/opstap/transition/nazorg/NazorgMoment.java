package nl.opstap.transition.nazorg;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;

/** One nazorg moment: months after leaving, somebody asks how it goes (TRA-20). */
@Entity
class NazorgMoment {
    enum Status {
        PLANNED,
        DUE,
        HELD
    }

    /** What the young person does now. */
    enum Situation {
        WORK,
        EDUCATION,
        DAY_ACTIVITIES,
        NEITHER
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private UUID routeId;

    @Column(updatable = false)
    private int month;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Situation situation;

    private @Nullable Integer hoursPerWeek;
    private @Nullable Integer studentSatisfied;
    private @Nullable Integer employerSatisfied;
    private @Nullable Boolean helpNeeded;
    private @Nullable UUID recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected NazorgMoment() {}

    NazorgMoment(UUID school, UUID routeId, int month, LocalDate dueOn) {
        this.id = Ids.next();
        this.tenantId = school;
        this.routeId = routeId;
        this.month = month;
        this.dueOn = dueOn;
        this.status = Status.PLANNED;
    }

    /** Another day of leaving moves what still has to happen, never what happened. */
    void moveTo(LocalDate day) {
        if (status != Status.HELD) {
            dueOn = day;
        }
    }

    void becomeDue() {
        if (status == Status.PLANNED) {
            status = Status.DUE;
        }
    }

    /** Records how it goes. A moment is held once; what was said then stays. */
    boolean hold(Findings findings, UUID by, LocalDate today) {
        if (status == Status.HELD) {
            return false;
        }
        status = Status.HELD;
        heldOn = today;
        situation = findings.situation();
        hoursPerWeek = findings.hoursPerWeek();
        studentSatisfied = findings.studentSatisfied();
        employerSatisfied = findings.employerSatisfied();
        helpNeeded = findings.helpNeeded();
        recordedBy = by;
        return true;
    }

    /** What a nazorg talk brings to light; satisfaction from 1 to 5, hours a week. */
    record Findings(
            Situation situation,
            @Nullable Integer hoursPerWeek,
            @Nullable Integer studentSatisfied,
            @Nullable Integer employerSatisfied,
            boolean helpNeeded) {}

    UUID id() {
        return id;
    }

    UUID routeId() {
        return routeId;
    }

    int month() {
        return month;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Status status() {
        return status;
    }

    @Nullable
    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    Situation situation() {
        return situation;
    }

    @Nullable
    Integer hoursPerWeek() {
        return hoursPerWeek;
    }

    @Nullable
    Integer studentSatisfied() {
        return studentSatisfied;
    }

    @Nullable
    Integer employerSatisfied() {
        return employerSatisfied;
    }

    @Nullable
    Boolean helpNeeded() {
        return helpNeeded;
    }
}
