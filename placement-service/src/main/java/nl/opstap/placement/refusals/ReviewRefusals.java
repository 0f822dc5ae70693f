package nl.opstap.placement.refusals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.refusals.CompanyRefusals.Stored;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stagebegeleider looks at every refusal that "no klik" or free words explain, and says whether it may be discrimination
 * (PLA-27). The student and the parents do not read what a company said of the student.
 */
@Service
class ReviewRefusals {
    private final PlacementAccess access;
    private final Placements placements;
    private final Students students;
    private final CompanyRefusals refusals;
    private final Vault vault;
    private final AccessLog log;
    private final Clock clock;

    ReviewRefusals(
            PlacementAccess access,
            Placements placements,
            Students students,
            CompanyRefusals refusals,
            Vault vault,
            AccessLog log,
            Clock clock) {
        this.access = access;
        this.placements = placements;
        this.students = students;
        this.refusals = refusals;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    List<RefusalView> of(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "REFUSALS");
        if (!opened.party().isStaff()) {
            throw Problem.forbidden("staff-only");
        }
        return refusals.of(placementId).stream()
                .map(stored -> view(stored, opened.student(), opened.party().guides()))
                .toList();
    }

    /** Of the students one guides, the oldest first. */
    @Transactional
    List<RefusalView> open(Actor actor) {
        if (!actor.hasAny("stagebegeleider", "teamleider")) {
            throw Problem.forbidden("staff-only");
        }
        var found = new ArrayList<RefusalView>();
        for (var stored : refusals.toReview()) {
            var placement = placements.find(stored.placementId()).orElseThrow();
            var student = students.find(placement.studentId()).orElseThrow();
            PlacementAccess.party(actor, student, placement.stagebegeleiderId())
                    .filter(party -> party.guides())
                    .ifPresent(_ -> {
                        log.record(student.id(), AccessLog.Action.READ, "REFUSALS", "STAGE");
                        found.add(view(stored, student, true));
                    });
        }
        return found;
    }

    @Transactional
    void review(Actor actor, UUID placementId, UUID refusalId, Review review) {
        var opened = access.change(actor, placementId, "REFUSALS");
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        if (refusals.of(placementId).stream().noneMatch(one -> one.id().equals(refusalId))) {
            throw Problem.notFound();
        }
        if (!refusals.review(placementId, refusalId, review, opened.by(), Instant.now(clock))) {
            throw Problem.conflict("refusal-reviewed", Map.of());
        }
    }

    private RefusalView view(Stored stored, Student student, boolean guides) {
        var explanation = stored.explanation();
        return new RefusalView(
                stored.id(),
                stored.placementId(),
                student.displayName(),
                stored.placeTitle(),
                stored.companyName(),
                stored.reason(),
                explanation == null ? null : vault.decrypt(student.id(), explanation),
                stored.byName(),
                stored.at(),
                stored.needsReview(),
                stored.review(),
                stored.reviewedBy(),
                stored.reviewedAt(),
                guides && stored.review() != Review.POSSIBLE_DISCRIMINATION);
    }
}
