package nl.opstap.placement.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.opstap.placement.links.LinkAct;
import nl.opstap.placement.links.LinkPage;
import nl.opstap.placement.links.LinkPage.Goal;
import nl.opstap.placement.links.LinkPage.Guide;
import nl.opstap.placement.links.LinkPurpose;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.SchoolPolicies.SchoolPolicy;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** The supervisor at the company judges the goals, without an account (PLA-61), and sees nobody else's judgement. */
@Component
class AssessmentLink implements LinkPurpose {
    private final Assessments assessments;
    private final Placements placements;
    private final Students students;
    private final SchoolPolicies policies;
    private final Judge judge;
    private final AccessLog log;
    private final Clock clock;

    AssessmentLink(
            Assessments assessments,
            Placements placements,
            Students students,
            SchoolPolicies policies,
            Judge judge,
            AccessLog log,
            Clock clock) {
        this.assessments = assessments;
        this.placements = placements;
        this.students = students;
        this.policies = policies;
        this.judge = judge;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return Judge.PURPOSE;
    }

    @Override
    public LinkPage show(Grant grant) {
        var assessment = assessment(grant, AccessLog.Action.READ);
        var placement = placements.find(assessment.placementId()).orElseThrow(Problem::notFound);
        var student = students.find(assessment.studentId()).orElseThrow(Problem::notFound);
        var guide = student.stagebegeleiderName();
        return new LinkPage(
                grant.purpose(),
                grant.holder(),
                policies.on(LocalDate.now(clock)).map(SchoolPolicy::name).orElse("de school"),
                student.displayName(),
                List.of(),
                placement.goals().stream()
                        .map(code -> new Goal(code, Goals.text(code)))
                        .toList(),
                null,
                List.of(),
                guide == null ? null : new Guide(guide, student.stagebegeleiderPhone()));
    }

    @Override
    public void act(Grant grant, LinkAct act) {
        var assessment = assessment(grant, AccessLog.Action.CHANGE);
        var scores = act.scores();
        judge.bySupervisor(assessment, grant.holder(), scores == null ? Map.of() : scores, act.remark());
    }

    private Assessment assessment(Grant grant, AccessLog.Action action) {
        var assessment = assessments.findById(grant.subject()).orElseThrow(Problem::notFound);
        log.recordByLink(assessment.studentId(), action, "ASSESSMENT", "STAGE", grant.holder(), "company");
        return assessment;
    }
}
