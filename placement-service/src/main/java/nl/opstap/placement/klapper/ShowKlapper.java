package nl.opstap.placement.klapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the klapper of a student at one school: to the student, to a parent, and to who guides the student there
 * (SCH-40). Of other schools it holds what the student brought along and nothing else.
 */
@Service
class ShowKlapper {
    private final Students students;
    private final Placements placements;
    private final Chapters chapters;
    private final Shares shares;
    private final BroughtPages brought;
    private final AccessLog log;
    private final Clock clock;

    ShowKlapper(
            Students students,
            Placements placements,
            Chapters chapters,
            Shares shares,
            BroughtPages brought,
            AccessLog log,
            Clock clock) {
        this.students = students;
        this.placements = placements;
        this.chapters = chapters;
        this.shares = shares;
        this.brought = brought;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    Klapper to(Actor actor, UUID studentId) {
        var student = students.find(studentId).orElseThrow(Problem::notFound);
        var party = PlacementAccess.party(actor, student, null).orElseThrow(Problem::notFound);
        if (party == Party.PARENT && student.isShieldedFrom(actor.id())) {
            throw Problem.forbidden("kept-by-student");
        }
        return open(student, party);
    }

    Klapper open(Student student, Party party) {
        log.record(student.id(), AccessLog.Action.READ, "KLAPPER", "STAGE");
        var all = placements.ofStudent(student.id());
        var present = chapters.present(all);
        var shown = present == null ? Map.<UUID, Set<KlapperPart>>of() : shares.byChapter(present.placementId());
        return new Klapper(
                student.stagebegeleiderName(),
                student.stagebegeleiderPhone(),
                present,
                decides(student, party, LocalDate.now(clock)),
                all.stream()
                        .map(placement -> chapters.chapter(
                                placement, party.isStaff(), shown.getOrDefault(placement.id(), Set.of())))
                        .toList(),
                brought.of(student.id(), present == null ? null : present.placementId()));
    }

    /** From 16 the student alone decides what a company sees; before that a parent does (SCH-05). */
    static boolean decides(Student student, Party party, LocalDate today) {
        return party == (student.decidesOn(today) ? Party.STUDENT : Party.PARENT);
    }
}
