package nl.opstap.placement.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.links.LinkMail;
import nl.opstap.placement.placements.Announcer;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.placements.Placements;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Company and school judge the goals apart; where they agree the assessment is settled at once, where they differ both
 * see it and settle in the closing talk (PLA-60).
 */
@Service
class Judge {
    static final String PURPOSE = "ASSESS";
    private static final Duration VALID = Duration.ofDays(21);

    private final PlacementAccess access;
    private final Placements placements;
    private final Assessments assessments;
    private final Parts parts;
    private final Announcer announcer;
    private final LinkMail mail;
    private final Vault vault;
    private final Clock clock;

    Judge(
            PlacementAccess access,
            Placements placements,
            Assessments assessments,
            Parts parts,
            Announcer announcer,
            LinkMail mail,
            Vault vault,
            Clock clock) {
        this.access = access;
        this.placements = placements;
        this.assessments = assessments;
        this.parts = parts;
        this.announcer = announcer;
        this.mail = mail;
        this.vault = vault;
        this.clock = clock;
    }

    /** Opens an evaluation moment and asks the supervisor by mail. */
    @Transactional
    UUID open(Actor actor, UUID placementId, Assessment.Moment moment) {
        var opened = access.change(actor, placementId, "ASSESSMENT");
        var placement = opened.placement();
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        if (placement.state() != PlacementState.RUNNING && placement.state() != PlacementState.CLOSING) {
            throw Problem.conflict("not-running", Map.of("state", placement.state()));
        }
        if (assessments.findByPlacementIdOrderByOpenedAtAsc(placementId).stream()
                .anyMatch(known ->
                        !known.isSettled() || (moment == Assessment.Moment.FINAL && known.moment() == moment))) {
            throw Problem.conflict("assessment-exists", Map.of());
        }
        var assessment = assessments.saveAndFlush(new Assessment(placement, moment, Instant.now(clock)));
        mail.send(
                PURPOSE,
                assessment.id(),
                Objects.requireNonNull(placement.contactName()),
                Objects.requireNonNull(placement.contactMail()),
                VALID);
        waitFor(placement, assessment);
        return assessment.id();
    }

    @Transactional
    void bySchool(Actor actor, UUID assessmentId, Map<String, Integer> scores, @Nullable String remark) {
        var assessment = assessments.findById(assessmentId).orElseThrow(Problem::notFound);
        var opened = access.change(actor, assessment.placementId(), "ASSESSMENT");
        if (opened.party() != Party.STAGEBEGELEIDER) {
            throw Problem.forbidden("step-not-yours");
        }
        give(assessment, opened.placement(), Part.By.STAGEBEGELEIDER, actor.name(), actor.id(), scores, remark);
    }

    void bySupervisor(Assessment assessment, String name, Map<String, Integer> scores, @Nullable String remark) {
        var placement = placements.find(assessment.placementId()).orElseThrow(Problem::notFound);
        give(assessment, placement, Part.By.SUPERVISOR, name, null, scores, remark);
    }

    /** What both agreed on after they talked about the differences. */
    @Transactional
    void settle(Actor actor, UUID assessmentId, Map<String, Integer> scores, @Nullable String remark) {
        var assessment = assessments.findById(assessmentId).orElseThrow(Problem::notFound);
        var opened = access.change(actor, assessment.placementId(), "ASSESSMENT");
        if (opened.party() != Party.STAGEBEGELEIDER) {
            throw Problem.forbidden("step-not-yours");
        }
        var given = byParty(assessment);
        if (!given.containsKey(Part.By.SUPERVISOR) || !given.containsKey(Part.By.STAGEBEGELEIDER)) {
            throw Problem.conflict("assessment-incomplete", Map.of());
        }
        if (assessment.isSettled()) {
            throw Problem.conflict("assessment-settled", Map.of());
        }
        refuseOtherGoals(opened.placement(), scores);
        conclude(assessment, opened.placement(), actor.name(), actor.id(), scores, remark);
    }

    Map<Part.By, Part> byParty(Assessment assessment) {
        var all = new EnumMap<Part.By, Part>(Part.By.class);
        parts.findByAssessmentId(assessment.id()).forEach(part -> all.put(part.party(), part));
        return all;
    }

    private void give(
            Assessment assessment,
            Placement placement,
            Part.By by,
            String name,
            @Nullable UUID person,
            Map<String, Integer> scores,
            @Nullable String remark) {
        refuseOtherGoals(placement, scores);
        var given = byParty(assessment);
        if (given.containsKey(by)) {
            throw Problem.conflict("assessment-given", Map.of());
        }
        var part = parts.saveAndFlush(
                new Part(assessment.id(), by, name, person, encrypted(assessment, remark), scores, Instant.now(clock)));
        given.put(by, part);
        var supervisor = given.get(Part.By.SUPERVISOR);
        var school = given.get(Part.By.STAGEBEGELEIDER);
        if (supervisor != null && school != null && supervisor.scores().equals(school.scores())) {
            conclude(assessment, placement, name, person, scores, null);
        } else {
            waitFor(placement, assessment);
        }
    }

    private void conclude(
            Assessment assessment,
            Placement placement,
            String name,
            @Nullable UUID person,
            Map<String, Integer> scores,
            @Nullable String remark) {
        var now = Instant.now(clock);
        parts.saveAndFlush(
                new Part(assessment.id(), Part.By.SETTLED, name, person, encrypted(assessment, remark), scores, now));
        assessment.settle(now);
        assessments.saveAndFlush(assessment);
        if (assessment.moment() == Assessment.Moment.FINAL) {
            placement.assessedByBoth();
        }
        waitFor(placement, assessment);
    }

    private void waitFor(Placement placement, Assessment assessment) {
        var given = byParty(assessment);
        var roles = new ArrayList<String>();
        if (!assessment.isSettled()) {
            if (!given.containsKey(Part.By.SUPERVISOR)) {
                roles.add(Party.COMPANY.role());
            }
            if (!given.containsKey(Part.By.STAGEBEGELEIDER) || given.size() == 2) {
                roles.add(Party.STAGEBEGELEIDER.role());
            }
        }
        placement.waitFor(roles);
        placements.save(placement);
        announcer.announce(placement);
    }

    private byte @Nullable [] encrypted(Assessment assessment, @Nullable String remark) {
        return remark == null || remark.isBlank() ? null : vault.encrypt(assessment.studentId(), remark.strip());
    }

    private static void refuseOtherGoals(Placement placement, Map<String, Integer> scores) {
        Set<String> goals = new HashSet<>(placement.goals());
        if (!goals.equals(scores.keySet())) {
            throw Problem.invalid(List.of(new FieldError("scores", "Geef elk leerdoel een score, en geen andere.")));
        }
    }
}
