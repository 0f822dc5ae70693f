package nl.opstap.school.students;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.school.students.StudentRequest.GuardianRequest;
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

    /**
     * Takes over what the form says; an account it does not name stays.
     *
     * @return what is different now, in words for the history and without the values
     */
    List<String> change(GuardianRequest form) {
        var account = form.accountId() == null ? accountId : form.accountId();
        var changed = new ArrayList<String>();
        note(changed, "naam", name, form.name());
        note(changed, "relatie", relation, form.relation());
        note(changed, "e-mailadres", email, form.email());
        note(changed, "account", accountId, account);
        if (contactAllowed != form.contactAllowed()) {
            changed.add(form.contactAllowed() ? "mag bericht krijgen" : "krijgt geen bericht meer");
        }
        name = form.name();
        relation = form.relation();
        email = form.email();
        accountId = account;
        contactAllowed = form.contactAllowed();
        return changed;
    }

    private static void note(List<String> changed, String what, @Nullable Object old, @Nullable Object next) {
        if (!Objects.equals(old, next)) {
            changed.add(what);
        }
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
