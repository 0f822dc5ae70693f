package nl.opstap.school.students;

import static nl.opstap.school.students.Right.ANSWER_SIGNAL;
import static nl.opstap.school.students.Right.ASK_CORRECTION;
import static nl.opstap.school.students.Right.ASK_DOSSIER;
import static nl.opstap.school.students.Right.ASK_ERASURE;
import static nl.opstap.school.students.Right.ASSIGN;
import static nl.opstap.school.students.Right.DECIDE_ABOUT_PARENTS;
import static nl.opstap.school.students.Right.DECIDE_DIRECTION;
import static nl.opstap.school.students.Right.DECIDE_READINESS;
import static nl.opstap.school.students.Right.EDIT;
import static nl.opstap.school.students.Right.EDIT_TRAJECT;
import static nl.opstap.school.students.Right.GIVE_CONSENT;
import static nl.opstap.school.students.Right.HOLD_TALK;
import static nl.opstap.school.students.Right.RAISE_SIGNAL;
import static nl.opstap.school.students.Right.READ_ACCESS_LOG;
import static nl.opstap.school.students.Right.SCORE_CRITERIA;
import static nl.opstap.school.students.Right.SEE;
import static nl.opstap.school.students.Right.SEE_CONTENT;
import static nl.opstap.school.students.Right.SEE_NEEDS;
import static nl.opstap.school.students.Right.SEE_SIGNALS;
import static nl.opstap.school.students.Right.SUBMIT_AANMELDING;
import static nl.opstap.school.students.Right.TRAIN;
import static nl.opstap.school.students.Right.WRITE_REPORT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.opstap.platform.security.Actor;

/** The one place that says who may do what with a student: by role at the school and by relation to this student. */
final class StudentRights {
    private StudentRights() {}

    static Set<Right> of(Actor actor, Student student, List<Guardian> guardians, LocalDate today) {
        var rights = EnumSet.noneOf(Right.class);
        addOfStaff(rights, actor, student);
        if (actor.has("student") && actor.id().equals(student.accountId())) {
            addOfStudent(rights, student.age(today));
        }
        if (actor.has("parent")) {
            guardians.stream()
                    .filter(guardian -> actor.id().equals(guardian.accountId()))
                    .map(guardian -> GuardianRights.of(guardian, student, student.age(today)))
                    .forEach(left -> addOfGuardian(rights, left));
        }
        return rights;
    }

    private static void addOfStaff(Set<Right> rights, Actor actor, Student student) {
        if (actor.has("mentor") && actor.id().equals(student.mentorId())) {
            rights.addAll(Set.of(
                    SEE,
                    SEE_CONTENT,
                    SEE_NEEDS,
                    SEE_SIGNALS,
                    EDIT,
                    EDIT_TRAJECT,
                    SUBMIT_AANMELDING,
                    TRAIN,
                    WRITE_REPORT,
                    ANSWER_SIGNAL,
                    SCORE_CRITERIA));
        }
        if (actor.has("orthopedagoog")) {
            rights.addAll(Set.of(SEE, SEE_CONTENT, SEE_NEEDS, SEE_SIGNALS, EDIT_TRAJECT, TRAIN));
        }
        if (actor.has("teamleider")) {
            rights.addAll(Set.of(SEE, SEE_CONTENT, SEE_NEEDS, SEE_SIGNALS, EDIT, EDIT_TRAJECT, ASSIGN));
        }
        if (actor.has("stagebegeleider")) {
            // All of them divide the aanmeldingen (SCH-13), so all see them; needs are for who guides the student.
            rights.addAll(Set.of(SEE, SEE_CONTENT, ASSIGN));
            if (actor.id().equals(student.stagebegeleiderId())) {
                rights.addAll(Set.of(
                        SEE_NEEDS,
                        SEE_SIGNALS,
                        TRAIN,
                        HOLD_TALK,
                        DECIDE_READINESS,
                        WRITE_REPORT,
                        RAISE_SIGNAL,
                        SCORE_CRITERIA,
                        DECIDE_DIRECTION));
            }
        }
        if (actor.has("internal-stagebegeleider") && student.phase() == 1) {
            rights.add(SEE);
        }
        if (actor.has("privacy-officer")) {
            rights.addAll(Set.of(READ_ACCESS_LOG, ASK_DOSSIER, ASK_ERASURE));
        }
    }

    private static void addOfStudent(Set<Right> rights, int age) {
        rights.addAll(Set.of(SEE, SEE_CONTENT, SEE_NEEDS, READ_ACCESS_LOG, ASK_DOSSIER, ASK_CORRECTION));
        if (age >= GuardianRights.OWN_CONSENT) {
            rights.addAll(Set.of(GIVE_CONSENT, DECIDE_ABOUT_PARENTS, ASK_ERASURE));
        }
    }

    private static void addOfGuardian(Set<Right> rights, GuardianRights left) {
        if (left.informed()) {
            rights.addAll(Set.of(SEE, READ_ACCESS_LOG));
        }
        if (left.content()) {
            rights.addAll(Set.of(SEE_CONTENT, SEE_NEEDS));
        }
        if (left.consent()) {
            // Who decides about consent also speaks for the student about the data: up to 16 the parent.
            rights.addAll(Set.of(GIVE_CONSENT, ASK_DOSSIER, ASK_CORRECTION, ASK_ERASURE));
        }
    }
}
