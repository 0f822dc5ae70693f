package nl.opstap.placement.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.opstap.contracts.school.ConsentItem;
import nl.opstap.placement.klapper.SharedChapters;
import nl.opstap.placement.links.LinkPage;
import nl.opstap.placement.links.LinkPage.Guide;
import nl.opstap.placement.links.LinkPage.Shared;
import nl.opstap.placement.links.LinkPurpose;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Needs;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.students.Consents;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Component;

/**
 * What the company of a running or agreed stage sees of the student: the items under a consent that holds at this very
 * moment, nothing else. A withdrawn consent takes its item away with the next look.
 */
@Component
class CompanyViewLink implements LinkPurpose {
    static final String PURPOSE = "COMPANY_VIEW";

    private final Placements placements;
    private final Students students;
    private final Consents consents;
    private final InfoSheet sheet;
    private final Needs needs;
    private final SharedChapters chapters;
    private final SchoolPolicies policies;
    private final AccessLog log;
    private final Clock clock;

    CompanyViewLink(
            Placements placements,
            Students students,
            Consents consents,
            InfoSheet sheet,
            Needs needs,
            SharedChapters chapters,
            SchoolPolicies policies,
            AccessLog log,
            Clock clock) {
        this.placements = placements;
        this.students = students;
        this.consents = consents;
        this.sheet = sheet;
        this.needs = needs;
        this.chapters = chapters;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public LinkPage show(Grant grant) {
        var placement = placements.find(grant.subject()).orElseThrow(Problem::notFound);
        var student = students.find(placement.studentId()).orElseThrow(Problem::notFound);
        if (placement.state().hasEnded()) {
            throw Problem.notFound();
        }
        var today = LocalDate.now(clock);
        var guide = student.stagebegeleiderName();
        var shared = shared(placement, student, today);
        shared.forEach(one -> log.recordByLink(
                student.id(), AccessLog.Action.READ, "SHARED_" + one.item(), "STAGE", grant.holder(), "company"));
        return new LinkPage(
                grant.purpose(),
                grant.holder(),
                policies.nameOn(today),
                student.displayName(),
                List.of(),
                List.of(),
                null,
                shared,
                guide == null ? null : new Guide(guide, null));
    }

    private List<Shared> shared(Placement placement, Student student, LocalDate today) {
        var granted = consents.shownToCompany(student.id(), placement.companyId(), today);
        var written = sheet.of(student.id());
        var shared = new ArrayList<Shared>();
        for (var item : ConsentItem.values()) {
            if (!granted.contains(item.name())) {
                continue;
            }
            var text = switch (item) {
                case GOALS -> placement.goals().stream().map(Goals::text).collect(Collectors.joining("; "));
                case SUPPORT_NEEDS ->
                    needs.of(placement).stream().map(SupportWords::text).collect(Collectors.joining("; "));
                // Assessments and the plan after school never reach a company by this road (SCH-42).
                case ASSESSMENTS, PLAN -> "";
                case CONTACT, STRENGTHS -> written.getOrDefault(item.name(), "");
            };
            if (!text.isBlank()) {
                shared.add(new Shared(item.name(), SupportWords.item(item), text, null));
            }
        }
        // Nothing of earlier stages but what the student added from the klapper (SCH-42).
        chapters.shownTo(placement.id())
                .forEach(part -> shared.add(
                        new Shared("KLAPPER_" + part.part().name(), part.label(), part.text(), part.school())));
        return shared;
    }
}
