package nl.opstap.school.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A request about all data of one student. An export starts at once; an erasure is decided by somebody else first. */
@Entity
class RightsRequest {
    /** How long an export can be fetched. */
    static final Duration KEPT = Duration.ofDays(30);

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private @Nullable Long version;

    private UUID studentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** Nobody when a term decided. */
    private @Nullable UUID askedBy;

    @Enumerated(EnumType.STRING)
    private AskedAs askedAs;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private @Nullable UUID decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable Instant finishedAt;
    private byte @Nullable [] privateKey;

    @SuppressWarnings("NullAway.Init")
    protected RightsRequest() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    private RightsRequest(UUID id, UUID studentId, Kind kind, @Nullable UUID askedBy, AskedAs askedAs, Instant now) {
        this.id = id;
        this.studentId = studentId;
        this.kind = kind;
        this.askedBy = askedBy;
        this.askedAs = askedAs;
        this.askedAt = now;
        this.state = kind == Kind.EXPORT ? RequestState.COLLECTING : RequestState.ASKED;
    }

    /** @param privateKey opens the answers; encrypted with the key of the student */
    static RightsRequest export(
            UUID id, UUID studentId, UUID askedBy, AskedAs askedAs, Instant now, byte[] privateKey) {
        var request = new RightsRequest(id, studentId, Kind.EXPORT, askedBy, askedAs, now);
        request.privateKey = privateKey;
        return request;
    }

    static RightsRequest erasure(UUID id, UUID studentId, UUID askedBy, AskedAs askedAs, Instant now) {
        return new RightsRequest(id, studentId, Kind.ERASURE, askedBy, askedAs, now);
    }

    /** Decided by the term itself, so it starts at once. */
    static RightsRequest byTerm(UUID id, UUID studentId, Instant now) {
        var request = new RightsRequest(id, studentId, Kind.ERASURE, null, AskedAs.RETENTION, now);
        request.state = RequestState.COLLECTING;
        request.decidedAt = now;
        return request;
    }

    /** A law may stand in the way of an erasure, such as a stage under way, or a hold; nothing stands in the way of a reason. */
    void approve(Actor decider, boolean held, boolean stageRunning, Instant now) {
        mayBeDecidedBy(decider);
        if (held) {
            throw Problem.conflict("student-held", Map.of());
        }
        if (stageRunning) {
            throw Problem.conflict("stage-running", Map.of());
        }
        state = RequestState.COLLECTING;
        decided(decider, now);
    }

    void refuse(Actor decider, String because, Instant now) {
        mayBeDecidedBy(decider);
        state = RequestState.REFUSED;
        reason = because;
        decided(decider, now);
    }

    private void mayBeDecidedBy(Actor decider) {
        if (state != RequestState.ASKED) {
            throw Problem.conflict("request-decided", Map.of());
        }
        if (askedBy(decider)) {
            throw Problem.conflict("own-request", Map.of());
        }
    }

    private void decided(Actor decider, Instant now) {
        decidedBy = decider.id();
        decidedByName = decider.name();
        decidedAt = now;
    }

    void finish(Instant now) {
        state = RequestState.DONE;
        finishedAt = now;
    }

    /** The answers can never be opened again, wherever a copy is left. */
    void remove() {
        state = RequestState.REMOVED;
        privateKey = null;
    }

    boolean collects() {
        return state == RequestState.COLLECTING;
    }

    boolean canBeFetched() {
        return kind == Kind.EXPORT && state == RequestState.DONE;
    }

    UUID id() {
        return id;
    }

    UUID studentId() {
        return studentId;
    }

    Kind kind() {
        return kind;
    }

    boolean askedBy(Actor actor) {
        return actor.id().equals(askedBy);
    }

    AskedAs askedAs() {
        return askedAs;
    }

    Instant askedAt() {
        return askedAt;
    }

    RequestState state() {
        return state;
    }

    @Nullable
    String decidedByName() {
        return decidedByName;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    @Nullable
    Instant removedAfter() {
        return finishedAt == null || kind == Kind.ERASURE ? null : finishedAt.plus(KEPT);
    }

    byte @Nullable [] privateKey() {
        return privateKey;
    }
}
