package nl.opstap.placement.signing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.Ids;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A contract or certificate, word for word. Its text never changes; a correction is a new document. */
@Entity(name = "Document")
non-sealed class StoredDocument implements Document {
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
    private int edition = 1;
    private @Nullable LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private Instant drawnUpAt;
    private @Nullable Instant completedAt;
    private @Nullable String verificationCode;

    @SuppressWarnings("NullAway.Init")
    protected StoredDocument() {}

    @SuppressWarnings("NullAway.Init")
    StoredDocument(Kind kind, UUID placementId, UUID studentId, String title, String content, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.placementId = placementId;
        this.studentId = studentId;
        this.title = title;
        this.content = content;
        this.hash = Hash.of(content);
        this.drawnUpAt = now;
    }

    void follows(StoredDocument before, LocalDate from) {
        edition = before.edition + 1;
        effectiveFrom = from;
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

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public UUID placementId() {
        return placementId;
    }

    @Override
    public UUID studentId() {
        return studentId;
    }

    @Override
    public String title() {
        return title;
    }

    String content() {
        return content;
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public int edition() {
        return edition;
    }

    @Override
    public @Nullable LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    Status status() {
        return status;
    }

    @Override
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
