package nl.opstap.school.signals;

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

/** Something seen at work that the mentor has to answer; it stays until it is closed, and closed it stays readable. */
@Entity
class Signal {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private @Nullable Long version;

    private UUID studentId;
    private @Nullable UUID placementId;

    @Enumerated(EnumType.STRING)
    private SignalKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Skill skill;

    @Enumerated(EnumType.STRING)
    private SignalState state;

    private UUID raisedBy;
    private String raisedByName;
    private Instant raisedAt;
    private @Nullable String answeredByName;
    private @Nullable Instant answeredAt;
    private @Nullable LocalDate due;
    private @Nullable String closedByName;
    private @Nullable Instant closedAt;
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected Signal() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    Signal(UUID id, UUID studentId, @Nullable UUID placementId, SignalKind kind, @Nullable Skill skill) {
        this.id = id;
        this.studentId = studentId;
        this.placementId = placementId;
        this.kind = kind;
        this.skill = skill;
        this.state = SignalState.OPEN;
    }

    void raise(Actor by, Instant now, byte[] encrypted) {
        raisedBy = by.id();
        raisedByName = by.name();
        raisedAt = now;
        content = encrypted;
    }

    /** The mentor's word on an open signal. */
    void answer(Actor by, Instant now, SignalState next, @Nullable LocalDate dueOn, byte[] encrypted) {
        state = next;
        answeredByName = by.name();
        answeredAt = now;
        due = dueOn;
        content = encrypted;
    }

    /** The end of the work on a goal. */
    void close(Actor by, Instant now, SignalState next, byte[] encrypted) {
        state = next;
        closedByName = by.name();
        closedAt = now;
        content = encrypted;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UUID studentId() {
        return studentId;
    }

    @Nullable
    UUID placementId() {
        return placementId;
    }

    SignalKind kind() {
        return kind;
    }

    @Nullable
    Skill skill() {
        return skill;
    }

    SignalState state() {
        return state;
    }

    UUID raisedBy() {
        return raisedBy;
    }

    String raisedByName() {
        return raisedByName;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable
    String answeredByName() {
        return answeredByName;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    String closedByName() {
        return closedByName;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    byte[] content() {
        return content;
    }
}
