package nl.opstap.transition.handovers;

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
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** The offer of a school to pass a route on to a receiver, and the answer. Until it is accepted the school stays responsible. */
@Entity
class Handover {
    enum Status {
        OFFERED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private UUID routeId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(updatable = false)
    private UUID toTenantId;

    @Column(updatable = false)
    private UUID fromPersonId;

    @Column(updatable = false)
    private String fromPersonName;

    private @Nullable LocalDate meetingOn;
    private Instant offeredAt;
    private @Nullable Instant readAt;
    private @Nullable Instant answeredAt;
    private @Nullable UUID toPersonId;
    private @Nullable String toPersonName;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected Handover() {}

    Handover(UUID school, UUID routeId, UUID receiver, Actor from, @Nullable LocalDate meetingOn, Instant now) {
        this.id = Ids.next();
        this.tenantId = school;
        this.routeId = routeId;
        this.status = Status.OFFERED;
        this.toTenantId = receiver;
        this.fromPersonId = from.id();
        this.fromPersonName = from.name();
        this.meetingOn = meetingOn;
        this.offeredAt = now;
    }

    boolean isOpen() {
        return status == Status.OFFERED;
    }

    /** The first time somebody of the receiver opened it (TRA-37). */
    void wasRead(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    void accept(Actor by, Instant now) {
        status = Status.ACCEPTED;
        toPersonId = by.id();
        toPersonName = by.name();
        answeredAt = now;
    }

    void refuse(String reason, Instant now) {
        status = Status.REFUSED;
        refusal = reason;
        answeredAt = now;
    }

    void withdraw(Instant now) {
        status = Status.WITHDRAWN;
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID school() {
        return tenantId;
    }

    UUID routeId() {
        return routeId;
    }

    Status status() {
        return status;
    }

    UUID receiver() {
        return toTenantId;
    }

    UUID fromPersonId() {
        return fromPersonId;
    }

    String fromPersonName() {
        return fromPersonName;
    }

    @Nullable
    LocalDate meetingOn() {
        return meetingOn;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    @Nullable
    Instant readAt() {
        return readAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    UUID toPersonId() {
        return toPersonId;
    }

    @Nullable
    String toPersonName() {
        return toPersonName;
    }

    @Nullable
    String refusal() {
        return refusal;
    }
}
