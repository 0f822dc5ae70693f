package nl.opstap.school.students;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.school.colleagues.Colleague;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.students.StudentHistory.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The edits of a student, each for who may and each on the version that was seen. */
@Service
public class EditStudent {
    private final Students students;
    private final Dossiers dossiers;
    private final RegisterStudent registration;
    private final ArrangeGuardians guardians;
    private final Colleagues colleagues;
    private final SupportNeeds needs;
    private final StudentHistory history;
    private final PublishStudent publish;
    private final Clock clock;

    EditStudent(
            Students students,
            Dossiers dossiers,
            RegisterStudent registration,
            ArrangeGuardians guardians,
            Colleagues colleagues,
            SupportNeeds needs,
            StudentHistory history,
            PublishStudent publish,
            Clock clock) {
        this.students = students;
        this.dossiers = dossiers;
        this.registration = registration;
        this.guardians = guardians;
        this.colleagues = colleagues;
        this.needs = needs;
        this.history = history;
        this.publish = publish;
        this.clock = clock;
    }

    /** Who and where the student is. Uitstroomprofiel and phase change with a reason, by {@link #course}. */
    @Transactional
    Student profile(Actor actor, UUID id, IfMatch seen, StudentRequest request) {
        var student = open(actor, id, Right.EDIT, "PROFILE", seen);
        registration.refuse(registration.violations(request, request.mentorId(), student));
        history.addAll(actor, change(student, request), "Gewijzigd in de gegevens");
        if (request.supportNeeds() != null) {
            student.needs(needs.encrypt(id, request.supportNeeds()));
        }
        if (request.guardians() != null) {
            guardians.handle(actor, student, request.guardians());
        }
        return publish.save(student);
    }

    /** Answers what the course of the student says of it. */
    private static List<Change> change(Student student, StudentRequest request) {
        var changes = List.of(
                new Change(student.id(), "MENTOR", student.mentorId(), request.mentorId()),
                new Change(
                        student.id(),
                        "EXPECTED_LEAVING",
                        student.schooling().expectedLeaving(),
                        request.expectedLeaving()));
        student.change(request.personal(), request.schooling(request.mentorId()));
        student.link(request.accountId());
        return changes;
    }

    /** As {@link #profile} and the profile of {@link #course} in one, for hundreds of forms that were found right. */
    List<Student> everything(Actor actor, Map<UUID, TakeInStudents.Edit> edits, String reason) {
        var found = students.findAllById(edits.keySet());
        var changes = new ArrayList<Change>();
        for (var student : found) {
            var edit = Objects.requireNonNull(edits.get(student.id()));
            if (student.version() != edit.version()) {
                throw new OptimisticLockingFailureException("Somebody changed student " + student.id() + " meanwhile");
            }
            var form = edit.form();
            changes.addAll(change(student, form));
            changes.add(new Change(student.id(), "PROFILE", student.profile(), form.profile()));
            student.headFor(form.profile());
        }
        history.addAll(actor, changes, reason);
        return publish.saveAll(found);
    }

    /** Mentor and orthopedagoog set the course together; each change keeps its author and reason (SCH-02, SCH-04). */
    @Transactional
    Student course(Actor actor, UUID id, IfMatch seen, Profile profile, int phase, String reason) {
        var student = open(actor, id, Right.EDIT_TRAJECT, "TRAJECT", seen);
        history.add(actor, id, "PROFILE", student.profile(), profile, reason);
        history.add(actor, id, "PHASE", student.phase(), phase, reason);
        student.headFor(profile);
        student.enterPhase(phase);
        return publish.save(student);
    }

    /** Divides the aanmeldingen over the stagebegeleiders (SCH-13). */
    @Transactional
    Student assign(Actor actor, UUID id, IfMatch seen, UUID stagebegeleiderId) {
        var student = open(actor, id, Right.ASSIGN, "ASSIGNMENT", seen);
        assign(actor, student, stagebegeleiderId);
        return publish.save(student);
    }

    private void assign(Actor actor, Student student, UUID stagebegeleiderId) {
        divide(actor, student, stagebegeleiderId, null, "stagebegeleiderId");
    }

    /**
     * Gives the student to a stagebegeleider, or to nobody, without publishing.
     *
     * @param note what was said in the overleg
     * @param field how the request names the stagebegeleider
     */
    void divide(Actor actor, Student student, @Nullable UUID stagebegeleiderId, @Nullable String note, String field) {
        var known = colleagues
                .find(stagebegeleiderId)
                .filter(colleague -> colleague.roles().contains("stagebegeleider"));
        if (stagebegeleiderId != null && known.isEmpty()) {
            throw Problem.invalid(List.of(new FieldError(field, "Kies een stagebegeleider uit de lijst.")));
        }
        var old = colleagues
                .find(student.stagebegeleiderId())
                .map(Colleague::name)
                .orElse(null);
        var done = stagebegeleiderId == null ? "Verdeling teruggenomen" : "Verdeeld in het stageoverleg";
        history.add(
                actor,
                student.id(),
                "STAGEBEGELEIDER",
                old,
                known.map(Colleague::name).orElse(null),
                note == null || note.isBlank() ? done : done + ": " + note.strip());
        student.assign(stagebegeleiderId, LocalDate.now(clock));
    }

    /** As {@link #course} and {@link #assign} in one, for a load that follows {@link RegisterStudent#load}. */
    @Transactional
    public void place(Actor actor, UUID id, UUID stagebegeleiderId, int phase) {
        var student = dossiers.open(actor, id, Right.ASSIGN, AccessLog.Action.CHANGE, "ASSIGNMENT");
        assign(actor, student, stagebegeleiderId);
        history.add(actor, id, "PHASE", student.phase(), phase, "Overgenomen uit het leerlingvolgsysteem");
        student.enterPhase(phase);
        publish.save(student);
    }

    /** What parents are told; the student alone decides, from 16 about content and from 18 about everything (GW-24). */
    @Transactional
    Student aboutParents(Actor actor, UUID id, IfMatch seen, boolean informed, boolean shielded) {
        var student = open(actor, id, Right.DECIDE_ABOUT_PARENTS, "PARENTS", seen);
        student.decideAboutParents(informed, shielded);
        return publish.save(student);
    }

    private Student open(Actor actor, UUID id, Right right, String item, IfMatch seen) {
        var student = dossiers.open(actor, id, right, AccessLog.Action.CHANGE, item);
        seen.mustBe(student.version());
        return student;
    }
}
