package nl.opstap.school.aanmelding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The mentor's form for external stage, once per student; handing it in again replaces what it said. */
@Entity
class Aanmelding {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private @Nullable Long version;

    private UUID studentId;
    private Instant submittedAt;
    private UUID submittedBy;
    private String submittedByName;
    private byte[] content;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "aanmelding_goal", joinColumns = @JoinColumn(name = "aanmelding_id"))
    @OrderColumn(name = "position")
    private List<ChosenGoal> goals = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Aanmelding() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant, submit the rest
    Aanmelding(UUID id, UUID studentId) {
        this.id = id;
        this.studentId = studentId;
    }

    void submit(Actor mentor, Instant now, byte[] encrypted, List<ChosenGoal> chosen) {
        submittedAt = now;
        submittedBy = mentor.id();
        submittedByName = mentor.name();
        content = encrypted;
        goals.clear();
        goals.addAll(chosen);
    }

    long version() {
        return version == null ? 0 : version;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String submittedByName() {
        return submittedByName;
    }

    byte[] content() {
        return content;
    }

    List<ChosenGoal> goals() {
        return List.copyOf(goals);
    }
}
