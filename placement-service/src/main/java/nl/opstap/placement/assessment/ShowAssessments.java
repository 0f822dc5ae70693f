package nl.opstap.placement.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.assessment.AssessmentView.Difference;
import nl.opstap.placement.assessment.AssessmentView.PartView;
import nl.opstap.placement.placements.Goals;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows assessments. Student and parent see what was settled; nobody judges with the other's scores in view. From whom
 * the student keeps content, sees that there was a judgement and when (GW-24).
 */
@Service
class ShowAssessments {
    private final PlacementAccess access;
    private final Assessments assessments;
    private final Judge judge;
    private final Vault vault;

    ShowAssessments(PlacementAccess access, Assessments assessments, Judge judge, Vault vault) {
        this.access = access;
        this.assessments = assessments;
        this.judge = judge;
        this.vault = vault;
    }

    @Transactional
    List<AssessmentView> of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "ASSESSMENT");
        return assessments.findByPlacementIdOrderByOpenedAtAsc(placementId).stream()
                .map(assessment -> view(assessment, opened.party(), opened.isShielded()))
                .toList();
    }

    private AssessmentView view(Assessment assessment, Party party, boolean shielded) {
        var given = judge.byParty(assessment);
        var bothGiven = given.containsKey(Part.By.SUPERVISOR) && given.containsKey(Part.By.STAGEBEGELEIDER);
        var waiting = new ArrayList<String>();
        if (!given.containsKey(Part.By.SUPERVISOR)) {
            waiting.add(Party.COMPANY.role());
        }
        if (!assessment.isSettled() && (bothGiven || !given.containsKey(Part.By.STAGEBEGELEIDER))) {
            waiting.add(Party.STAGEBEGELEIDER.role());
        }
        return new AssessmentView(
                assessment.id(),
                assessment.moment(),
                assessment.openedAt(),
                assessment.settledAt(),
                given.values().stream()
                        .map(part -> part(assessment, part, !shielded && shows(party, part.party(), bothGiven)))
                        .toList(),
                party.isStaff() && bothGiven ? differences(given) : List.of(),
                waiting,
                shielded);
    }

    private static boolean shows(Party party, Part.By by, boolean bothGiven) {
        return by == Part.By.SETTLED || (party.isStaff() && (bothGiven || by == Part.By.STAGEBEGELEIDER));
    }

    private PartView part(Assessment assessment, Part part, boolean visible) {
        var remark = part.remark();
        return new PartView(
                part.party(),
                part.personName(),
                part.givenAt(),
                visible ? part.scores() : null,
                visible && remark != null ? vault.decrypt(assessment.studentId(), remark) : null);
    }

    private static List<Difference> differences(Map<Part.By, Part> given) {
        var supervisor = given.get(Part.By.SUPERVISOR);
        var school = given.get(Part.By.STAGEBEGELEIDER);
        if (supervisor == null || school == null) {
            return List.of();
        }
        var ofSchool = school.scores();
        return supervisor.scores().entrySet().stream()
                .filter(one -> !one.getValue().equals(ofSchool.get(one.getKey())))
                .map(one -> new Difference(
                        one.getKey(), Goals.text(one.getKey()), one.getValue(), ofSchool.getOrDefault(one.getKey(), 0)))
                .sorted(Comparator.comparing(Difference::goal))
                .toList();
    }
}
