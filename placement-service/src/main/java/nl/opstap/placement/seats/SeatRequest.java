package nl.opstap.placement.seats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A seat that was asked, and the answer. Its id travels with the question, so asking twice is asking once. */
@Entity
class SeatRequest {
    enum Status {
        ASKED,
        GRANTED,
        REFUSED,
        RELEASED
    }

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private int version;

    private UUID placementId;
    private UUID placeId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ASKED;

    private @Nullable String reason;
    private List<UUID> alternatives = List.of();
    private UUID askedBy;
    private Instant askedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant heldUntil;
    private @Nullable UUID amendmentId;

    @SuppressWarnings("NullAway.Init")
    protected SeatRequest() {}

    @SuppressWarnings("NullAway.Init")
    SeatRequest(UUID id, UUID placementId, UUID placeId, UUID askedBy, Instant askedAt) {
        this.id = id;
        this.placementId = placementId;
        this.placeId = placeId;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    /** A seat for days that an amendment of the contract brings. */
    void comesWith(UUID amendment) {
        amendmentId = amendment;
    }

    /** True when this is news; a repeated answer, or one that came after the release, changes nothing. */
    boolean granted(@Nullable Instant until, Instant now) {
        if (status != Status.ASKED && status != Status.GRANTED) {
            return false;
        }
        var news = status == Status.ASKED;
        status = Status.GRANTED;
        heldUntil = until;
        answeredAt = now;
        return news;
    }

    boolean refused(String because, List<UUID> others, Instant now) {
        if (status != Status.ASKED) {
            return false;
        }
        status = Status.REFUSED;
        reason = because;
        alternatives = List.copyOf(others);
        answeredAt = now;
        return true;
    }

    boolean released(String because, Instant now) {
        if (status == Status.REFUSED || status == Status.RELEASED) {
            return false;
        }
        status = Status.RELEASED;
        reason = because;
        answeredAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID placementId() {
        return placementId;
    }

    UUID placeId() {
        return placeId;
    }

    Status status() {
        return status;
    }

    /** Of which amendment it is; null for the seat of the placement itself. */
    @Nullable
    UUID amendmentId() {
        return amendmentId;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<UUID> alternatives() {
        return List.copyOf(alternatives);
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }
}
