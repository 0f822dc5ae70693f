package nl.opstap.transition.routes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The Transitieroute of one student, from months before leaving to months after (TRA-01). It belongs to the school and
 * may be seen by a receiver, which the row policies decide; so it carries no Hibernate tenant filter.
 */
@Entity
class Route {
    enum Status {
        ACTIVE,
        CLOSED
    }

    /** Where in the chain the student is (TRA-03). */
    enum ChainStage {
        STAGE,
        DIPLOMA,
        FINDING_WORK,
        KEEPING_WORK
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private UUID studentId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private ChainStage chainStage;

    private Instant startedAt;
    private LocalDate startsOn;
    private LocalDate leavesOn;
    private LocalDate endsOn;
    private @Nullable String outcome;

    @SuppressWarnings("NullAway.Init")
    protected Route() {}

    /**
     * Starts a route.
     *
     * @param monthsBefore months before leaving that the policy starts it, {@code monthsAfter} that it ends it
     */
    Route(UUID school, UUID studentId, LocalDate leavesOn, int monthsBefore, int monthsAfter, Instant now) {
        this.id = Ids.next();
        this.tenantId = school;
        this.studentId = studentId;
        this.status = Status.ACTIVE;
        this.chainStage = ChainStage.STAGE;
        this.startedAt = now;
        this.startsOn = leavesOn.minusMonths(monthsBefore);
        this.leavesOn = leavesOn;
        this.endsOn = leavesOn.plusMonths(monthsAfter);
    }

    /** The school expects another day of leaving: begin and end move along (TRA-02). */
    void shiftLeaving(LocalDate day, int monthsBefore, int monthsAfter) {
        this.leavesOn = day;
        this.startsOn = day.minusMonths(monthsBefore);
        this.endsOn = day.plusMonths(monthsAfter);
    }

    void reach(ChainStage stage) {
        this.chainStage = stage;
    }

    void recordOutcome(String outcome) {
        this.outcome = outcome;
    }

    void close() {
        this.status = Status.CLOSED;
    }

    UUID id() {
        return id;
    }

    UUID school() {
        return tenantId;
    }

    UUID studentId() {
        return studentId;
    }

    Status status() {
        return status;
    }

    ChainStage chainStage() {
        return chainStage;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate leavesOn() {
        return leavesOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
