package nl.opstap.placement.signing;

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

/** A contract or certificate, word for word. Its text never changes; a correction is a new document. */
@Entity
public class Document {
    public enum Kind {
        CONTRACT,
        CERTIFICATE
    }

    enum Status {
        OPEN,
        COMPLETE,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID placementId;
    private UUID studentId;
    private String title;
    private String content;
    private String hash;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private Instant drawnUpAt;
    private @Nullable Instant completedAt;
    private @Nullable String verificationCode;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    @SuppressWarnings("NullAway.Init")
    Document(Kind kind, Placement placement, String title, String content, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.placementId = placement.id();
        this.studentId = placement.studentId();
        this.title = title;
        this.content = content;
        this.hash = Hash.of(content);
        this.drawnUpAt = now;
    }

    void complete(String code, Instant now) {
        status = Status.COMPLETE;
        verificationCode = code;
        completedAt = now;
    }

    void withdraw() {
        status = Status.WITHDRAWN;
        verificationCode = null;
        completedAt = null;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID placementId() {
        return placementId;
    }

    public UUID studentId() {
        return studentId;
    }

    public String title() {
        return title;
    }

    String content() {
        return content;
    }

    public String hash() {
        return hash;
    }

    Status status() {
        return status;
    }

    public boolean isComplete() {
        return status == Status.COMPLETE;
    }

    Instant drawnUpAt() {
        return drawnUpAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    @Nullable
    String verificationCode() {
        return verificationCode;
    }
}
