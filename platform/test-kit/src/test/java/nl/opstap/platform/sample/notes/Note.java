package nl.opstap.platform.sample.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What somebody wrote down. */
@Entity
class Note {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private long version;

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    void rewrite(String better) {
        text = better;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String text() {
        return text;
    }
}
