package nl.opstap.placement.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.opstap.placement.links.LinkPage;
import nl.opstap.placement.links.LinkPage.Guide;
import nl.opstap.placement.links.LinkPurpose;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.students.SchoolPolicies;
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
    private final SharedWithCompany sharedWithCompany;
    private final SchoolPolicies policies;
    private final AccessLog log;
    private final Clock clock;

    CompanyViewLink(
            Placements placements,
            Students students,
            SharedWithCompany sharedWithCompany,
            SchoolPolicies policies,
            AccessLog log,
            Clock clock) {
        this.placements = placements;
        this.students = students;
        this.sharedWithCompany = sharedWithCompany;
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
        var shared = sharedWithCompany.of(placement, student);
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
                guide == null ? null : new Guide(guide, student.stagebegeleiderPhone()));
    }
}
