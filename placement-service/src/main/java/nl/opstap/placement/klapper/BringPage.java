package nl.opstap.placement.klapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.opstap.placement.klapper.Klapper.Present;
import nl.opstap.placement.klapper.Pages.Copy;
import nl.opstap.placement.klapper.Pages.Page;
import nl.opstap.placement.klapper.Pages.Source;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.security.OwnTenants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The student takes a page of a stage at another school along to the company of the present one, or takes it back
 * (SCH-42). It is read there as the student and kept here as a copy: three transactions, because none spans two schools.
 * The last asks again what the first asked.
 */
@Service
class BringPage {
    private final Students students;
    private final Placements placements;
    private final Chapters chapters;
    private final Pages pages;
    private final SchoolPolicies policies;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BringPage(
            Students students,
            Placements placements,
            Chapters chapters,
            Pages pages,
            SchoolPolicies policies,
            AccessLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.students = students;
        this.placements = placements;
        this.chapters = chapters;
        this.pages = pages;
        this.policies = policies;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    void bring(Actor actor, Source source, UUID placementId) {
        var earlier = inTransaction(() -> earlierCopy(requireOwn(actor, placementId), source));
        var copy = copyOfNow(source).or(() -> earlier).orElseThrow(Problem::notFound);
        transaction.executeWithoutResult(_ -> {
            var student = requireOwn(actor, placementId);
            log.record(student.id(), Action.CHANGE, "KLAPPER", "STAGE");
            pages.bring(placementId, student.id(), copy, actor.id(), clock.instant());
        });
    }

    /**
     * Takes every copy of it away, also those of stages that ended. Needs nothing of the other school, so it works also
     * when that closed the account.
     */
    void takeBack(Actor actor, Source source) {
        transaction.executeWithoutResult(_ -> {
            var student = self(actor);
            log.record(student.id(), Action.CHANGE, "KLAPPER", "STAGE");
            pages.remove(student.id(), source);
        });
    }

    /** The stage that is under way, of the student who asks and who decides. */
    private Student requireOwn(Actor actor, UUID placementId) {
        var student = self(actor);
        if (!ShowKlapper.decides(student, Party.STUDENT, LocalDate.now(clock))) {
            throw Problem.forbidden("klapper-not-yours");
        }
        @Nullable Present present = chapters.present(placements.ofStudent(student.id()));
        if (present == null || !present.placementId().equals(placementId)) {
            throw Problem.notFound();
        }
        return student;
    }

    /** Empty where the student has no account any more, or the stage is no longer kept. */
    private Optional<Copy> copyOfNow(Source source) {
        return isOwnSchool(source.schoolId())
                ? OwnTenants.visit(source.schoolId(), there -> inTransaction(() -> read(there, source)))
                : Optional.empty();
    }

    private Optional<Copy> read(Actor there, Source source) {
        return students.withAccount(there.id())
                .flatMap(student -> placements
                        .find(source.chapterId())
                        .filter(chapter -> chapter.studentId().equals(student.id())))
                .map(chapter -> copy(chapter, source));
    }

    private Copy copy(Placement chapter, Source source) {
        var facts = chapters.facts(source.part(), chapter);
        if (facts.saysNothing()) {
            throw Problem.conflict("klapper-page-empty", Map.of());
        }
        log.record(chapter.studentId(), Action.EXPORT, "KLAPPER", "STAGE");
        return new Copy(
                source,
                policies.nameOn(LocalDate.now(clock)),
                chapter.placeId() == null ? null : chapters.company(chapter, "een eerder bedrijf"),
                chapter.from(),
                chapter.until(),
                facts);
    }

    /** What was brought to a company before can be shown to the next one, also when the other school keeps it no more. */
    private Optional<Copy> earlierCopy(Student student, Source source) {
        return pages.ofStudent(student.id()).stream()
                .map(Page::copy)
                .filter(copy -> copy.source().equals(source))
                .findFirst();
    }

    private Student self(Actor actor) {
        if (!actor.has("student")) {
            throw Problem.notFound();
        }
        return students.withAccount(actor.id()).orElseThrow(Problem::notFound);
    }

    private static boolean isOwnSchool(UUID school) {
        return OwnTenants.with("student").stream()
                .anyMatch(there -> there.tenant().id().equals(school));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
