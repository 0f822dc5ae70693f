package nl.opstap.school.students;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A parent, carer or person of the social network of one student. */
@Entity
class Guardian {
    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    @Version
    private @Nullable Long version;

    private UUID studentId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private @Nullable String email;
    private @Nullable UUID accountId;
    private boolean contactAllowed;

    @SuppressWarnings("NullAway.Init")
    protected Guardian() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    Guardian(
            UUID id,
            UUID studentId,
            String name,
            Relation relation,
            @Nullable String email,
            @Nullable UUID accountId,
            boolean contactAllowed) {
        this.id = id;
        this.studentId = studentId;
        this.name = name;
        this.relation = relation;
        this.email = email;
        this.accountId = accountId;
        this.contactAllowed = contactAllowed;
    }

    UUID id() {
        return id;
    }

    UUID studentId() {
        return studentId;
    }

    String name() {
        return name;
    }

    Relation relation() {
        return relation;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    boolean contactAllowed() {
        return contactAllowed;
    }

    /** The network helps; parents and carers decide. */
    boolean decides() {
        return relation != Relation.NETWORK;
    }
}
