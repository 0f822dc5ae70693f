package nl.opstap.placement.klapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.klapper.Klapper.BroughtPage;
import nl.opstap.placement.klapper.Klapper.Chapter;
import nl.opstap.placement.klapper.MyKlapper.KlapperSchool;
import nl.opstap.placement.klapper.MyKlapper.SchoolChapter;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.security.OwnTenants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the klapper to the student it belongs to, over all schools (SCH-40). The student alone sees over the wall between
 * them, by the token that is the student's at each; every school is read in a transaction of its own and writes down
 * that it was.
 */
@Service
class ShowMyKlapper {
    private final Students students;
    private final SchoolPolicies policies;
    private final ShowKlapper show;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShowMyKlapper(
            Students students,
            SchoolPolicies policies,
            ShowKlapper show,
            TransactionTemplate transaction,
            Clock clock) {
        this.students = students;
        this.policies = policies;
        this.show = show;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What one school holds. */
    private record AtSchool(UUID schoolId, String name, Klapper klapper) {}

    MyKlapper to(Actor actor) {
        if (!actor.has("student")) {
            throw Problem.notFound();
        }
        var own = OwnTenants.with("student").stream()
                .map(there -> there.tenant().id())
                .toList();
        var schools = own.stream()
                .map(school -> OwnTenants.visit(school, this::read))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(school -> !isActive(school, actor)))
                .toList();
        var active = schools.stream()
                .filter(school -> isActive(school, actor))
                .findFirst()
                .map(AtSchool::klapper)
                .orElse(null);
        var brought = active == null ? List.<BroughtPage>of() : active.brought();
        return new MyKlapper(
                schools.stream().map(school -> school(school, actor)).toList(),
                active == null ? null : active.present(),
                active != null && active.mayShare(),
                chapters(schools, brought, actor),
                brought,
                brought.stream()
                        .map(BroughtPage::schoolId)
                        .distinct()
                        .filter(school -> !own.contains(school))
                        .toList());
    }

    private Optional<AtSchool> read(Actor there) {
        @Nullable
        Optional<AtSchool> found = transaction.execute(_ -> students.withAccount(there.id())
                .map(student -> new AtSchool(
                        there.tenant().id(),
                        policies.nameOn(LocalDate.now(clock)),
                        show.open(student, Party.STUDENT))));
        return found == null ? Optional.empty() : found;
    }

    private static boolean isActive(AtSchool school, Actor actor) {
        return school.schoolId().equals(actor.tenant().id());
    }

    private static KlapperSchool school(AtSchool school, Actor actor) {
        var klapper = school.klapper();
        return new KlapperSchool(
                school.schoolId(),
                school.name(),
                isActive(school, actor),
                klapper.guideName(),
                klapper.guidePhone(),
                klapper.present() == null ? null : klapper.present().companyName());
    }

    /** A chapter of another school is shown to the present company as far as a page of it lies at the active school. */
    private static List<SchoolChapter> chapters(List<AtSchool> schools, List<BroughtPage> brought, Actor actor) {
        var all = new ArrayList<SchoolChapter>();
        for (var school : schools) {
            for (var chapter : school.klapper().chapters()) {
                all.add(new SchoolChapter(
                        school.schoolId(),
                        isActive(school, actor) ? chapter : chapter.shown(shown(school, chapter, brought))));
            }
        }
        all.sort(Comparator.comparing(
                (SchoolChapter one) -> one.chapter().from(), Comparator.nullsFirst(Comparator.reverseOrder())));
        return List.copyOf(all);
    }

    private static Set<KlapperPart> shown(AtSchool school, Chapter chapter, List<BroughtPage> brought) {
        return brought.stream()
                .filter(BroughtPage::shown)
                .filter(page -> page.schoolId().equals(school.schoolId())
                        && page.chapterId().equals(chapter.placementId()))
                .map(BroughtPage::part)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KlapperPart.class)));
    }
}
