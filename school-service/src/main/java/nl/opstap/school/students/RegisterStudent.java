package nl.opstap.school.students;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.platform.Ids;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.vault.Vault;
import nl.opstap.school.policy.KnownTenant;
import nl.opstap.school.policy.KnownTenants;
import nl.opstap.school.policy.Policies;
import nl.opstap.school.policy.TenantKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a student at a school (SCH-01). A mentor who names no other mentor becomes the mentor. */
@Service
public class RegisterStudent {
    private final Students students;
    private final ArrangeGuardians guardians;
    private final Policies policies;
    private final KnownTenants tenants;
    private final SupportNeeds needs;
    private final StudentHistory history;
    private final PublishStudent publish;
    private final AccessLog access;
    private final Vault vault;
    private final JdbcClient database;
    private final Clock clock;

    RegisterStudent(
            Students students,
            ArrangeGuardians guardians,
            Policies policies,
            KnownTenants tenants,
            SupportNeeds needs,
            StudentHistory history,
            PublishStudent publish,
            AccessLog access,
            Vault vault,
            JdbcClient database,
            Clock clock) {
        this.students = students;
        this.guardians = guardians;
        this.policies = policies;
        this.tenants = tenants;
        this.needs = needs;
        this.history = history;
        this.publish = publish;
        this.access = access;
        this.vault = vault;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    Student handle(Actor actor, StudentRequest request) {
        if (!actor.tenantKind().equals(TenantKind.SCHOOL.name())
                || !actor.hasAny("mentor", "stagebegeleider", "teamleider")) {
            throw Problem.forbidden("role-missing");
        }
        var student = enrol(actor, Ids.next(), request);
        access.record(student.id(), AccessLog.Action.CHANGE, "PROFILE", "GUIDANCE");
        return student;
    }

    /**
     * Registers under an id that others already know, as a load from another system does; what is there stays, and who was
     * erased does not come back.
     */
    @Transactional
    public boolean load(Actor actor, UUID id, StudentRequest request) {
        if (students.existsById(id) || vault.isDestroyed(id)) {
            return false;
        }
        enrol(actor, id, request);
        access.record(id, AccessLog.Action.CHANGE, "PROFILE", "GUIDANCE");
        return true;
    }

    private Student enrol(Actor actor, UUID id, StudentRequest request) {
        var mentorId = request.mentorId() == null && actor.has("mentor") ? actor.id() : request.mentorId();
        refuse(violations(request, mentorId, null));
        var student = student(id, request, mentorId);
        students.saveAndFlush(student);
        guardians.welcome(id, request.guardiansOrNone());
        arrived(actor, List.of(student), "Bij de start op school");
        return publish.save(student);
    }

    /** Registers hundreds of students whose forms were found right. */
    List<Student> admit(Actor actor, List<StudentRequest> forms, String reason) {
        var saved = publish.saveAll(forms.stream()
                .map(form -> student(Ids.next(), form, form.mentorId()))
                .toList());
        arrived(actor, saved, reason);
        return saved;
    }

    private Student student(UUID id, StudentRequest request, @Nullable UUID mentorId) {
        var student = new Student(
                id, request.localNumber(), request.personal(), request.schooling(mentorId), request.accountId());
        if (request.supportNeeds() != null) {
            student.needs(needs.encrypt(id, request.supportNeeds()));
        }
        return student;
    }

    private void arrived(Actor actor, List<Student> arrivals, String reason) {
        database.sql("""
                insert into student_home (student_id, tenant_id, region_id)
                select id, :tenant, :region from unnest(cast(:ids as uuid[])) as id""")
                .param("tenant", actor.tenant().id())
                .param("region", actor.tenant().region())
                .param("ids", arrivals.stream().map(Student::id).toArray(UUID[]::new))
                .update();
        history.addAll(
                actor,
                arrivals.stream()
                        .flatMap(student -> Stream.of(
                                new StudentHistory.Change(student.id(), "PROFILE", null, student.profile()),
                                new StudentHistory.Change(student.id(), "PHASE", null, student.phase())))
                        .toList(),
                reason);
    }

    /** @param present the student as registered, when this is an edit */
    List<FieldError> violations(StudentRequest request, @Nullable UUID mentorId, @Nullable Student present) {
        var errors = new ArrayList<>(rules().violations(request, mentorId));
        if (present != null && !request.localNumber().equals(present.localNumber())) {
            errors.add(new FieldError("localNumber", "Het leerlingnummer blijft hetzelfde."));
        }
        if (present == null && students.existsByLocalNumber(request.localNumber())) {
            errors.add(new FieldError("localNumber", "Er is al een leerling met dit leerlingnummer."));
        }
        if (request.accountId() != null
                && (present == null || !request.accountId().equals(present.accountId()))
                && students.existsByAccountId(request.accountId())) {
            errors.add(new FieldError("accountId", "Dit account hoort al bij een leerling."));
        }
        errors.addAll(guardians.violations(request.guardiansOrNone(), present));
        return errors;
    }

    /** What must hold of a student of this school today. */
    StudentRules rules() {
        var policy = policies.current().orElseThrow(() -> Problem.forbidden("tenant-not-opened"));
        var municipalities = tenants.ofRegion(TenantScope.required().region(), TenantKind.MUNICIPALITY).stream()
                .map(KnownTenant::id)
                .toList();
        return new StudentRules(policy.policy(), municipalities, LocalDate.now(clock));
    }

    void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
