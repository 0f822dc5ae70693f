package nl.opstap.school.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.contracts.school.ConsentChanged;
import nl.opstap.contracts.school.ConsentItem;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One item, one recipient, one purpose: shared or not (GW-20). Giving it again uses the same row, so its events stay in order. */
@Entity
class Consent {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private @Nullable Long version;

    private UUID studentId;

    @Enumerated(EnumType.STRING)
    private ConsentItem item;

    @Enumerated(EnumType.STRING)
    private ConsentItem.RecipientKind recipientKind;

    private @Nullable UUID recipientId;
    private @Nullable String recipientName;

    @Enumerated(EnumType.STRING)
    private ConsentItem.Purpose purpose;

    private boolean granted;
    private UUID givenBy;
    private String givenByName;

    @Enumerated(EnumType.STRING)
    private GivenAs givenAs;

    private int textVersion;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private Instant changedAt;

    /** Who consent comes from: the student from 16 on, before that a parent. */
    enum GivenAs {
        STUDENT,
        PARENT
    }

    /** The person behind a change of consent. */
    record Giver(UUID id, String name, GivenAs as) {}

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant, give the rest
    Consent(UUID id, UUID studentId, Offer offer, @Nullable UUID recipientId, @Nullable String recipientName) {
        this.id = id;
        this.studentId = studentId;
        this.item = offer.item();
        this.recipientKind = offer.recipientKind();
        this.purpose = offer.purpose();
        this.recipientId = recipientId;
        this.recipientName = recipientName;
    }

    void give(Giver giver, int text, LocalDate today, @Nullable LocalDate until, Instant now) {
        granted = true;
        textVersion = text;
        validFrom = today;
        validUntil = until;
        changed(giver, now);
    }

    void withdraw(Giver giver, Instant now) {
        granted = false;
        changed(giver, now);
    }

    private void changed(Giver giver, Instant now) {
        givenBy = giver.id();
        givenByName = giver.name();
        givenAs = giver.as();
        changedAt = now;
    }

    /** An end date passes without anybody acting, so what counts is asked for a day. */
    boolean holdsOn(LocalDate day) {
        return granted && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    ConsentChanged event() {
        return new ConsentChanged(
                id,
                studentId,
                item.name(),
                recipientKind.name(),
                recipientId,
                purpose.name(),
                granted,
                validUntil,
                changedAt);
    }

    UUID id() {
        return id;
    }

    UUID studentId() {
        return studentId;
    }

    ConsentItem item() {
        return item;
    }

    ConsentItem.RecipientKind recipientKind() {
        return recipientKind;
    }

    @Nullable
    UUID recipientId() {
        return recipientId;
    }

    @Nullable
    String recipientName() {
        return recipientName;
    }

    ConsentItem.Purpose purpose() {
        return purpose;
    }

    boolean granted() {
        return granted;
    }

    int textVersion() {
        return textVersion;
    }

    String givenByName() {
        return givenByName;
    }

    GivenAs givenAs() {
        return givenAs;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    Instant changedAt() {
        return changedAt;
    }
}
