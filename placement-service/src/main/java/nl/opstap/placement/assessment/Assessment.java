package nl.opstap.placement.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.opstap.placement.placements.Placement;
import nl.opstap.platform.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One evaluation moment (SCH-43). */
@Entity
class Assessment {
    enum Moment {
        INTERIM,
        FINAL
    }

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private int version;

    private UUID placementId;
    private UUID studentId;

    @Enumerated(EnumType.STRING)
    private Moment moment;

    private Instant openedAt;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    @SuppressWarnings("NullAway.Init")
    Assessment(Placement placement, Moment moment, Instant now) {
        this.id = Ids.next();
        this.placementId = placement.id();
        this.studentId = placement.studentId();
        this.moment = moment;
        this.openedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID placementId() {
        return placementId;
    }

    UUID studentId() {
        return studentId;
    }

    Moment moment() {
        return moment;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    void settle(Instant now) {
        settledAt = now;
    }
}
