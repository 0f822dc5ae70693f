package nl.opstap.placement.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.opstap.placement.links.LinkPage;
import nl.opstap.placement.links.LinkPage.Fact;
import nl.opstap.placement.links.LinkPage.Goal;
import nl.opstap.placement.links.LinkPage.Guide;
import nl.opstap.placement.students.SchoolPolicies;
import nl.opstap.placement.students.SchoolPolicies.SchoolPolicy;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** The page of somebody who signs by link. */
@Component
public class LinkedDocument {
    private final Signing signing;
    private final Students students;
    private final SchoolPolicies policies;
    private final Clock clock;

    LinkedDocument(Signing signing, Students students, SchoolPolicies policies, Clock clock) {
        this.signing = signing;
        this.students = students;
        this.policies = policies;
        this.clock = clock;
    }

    public LinkPage page(Grant grant, Document document, List<Fact> facts, List<Goal> goals) {
        var student = students.find(document.studentId()).orElseThrow(Problem::notFound);
        var guide = student.stagebegeleiderName();
        return new LinkPage(
                grant.purpose(),
                grant.holder(),
                policies.on(LocalDate.now(clock)).map(SchoolPolicy::name).orElse("de school"),
                student.displayName(),
                facts,
                goals,
                new LinkPage.Paper(
                        document.title(),
                        document.hash(),
                        signing.signatures(document).stream()
                                .map(one -> new LinkPage.Signer(one.role().name(), one.expectedName(), one.signedAt()))
                                .toList()),
                List.of(),
                guide == null ? null : new Guide(guide, student.stagebegeleiderPhone()));
    }
}
