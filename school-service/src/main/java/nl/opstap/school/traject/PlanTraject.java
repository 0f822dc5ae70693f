package nl.opstap.school.traject;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.http.Replacing;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mentor or orthopedagoog plans the phases; the edit becomes the next version (SCH-03, SCH-04). */
@Service
class PlanTraject {
    private final Dossiers dossiers;
    private final TrajectVersions versions;
    private final Clock clock;

    PlanTraject(Dossiers dossiers, TrajectVersions versions, Clock clock) {
        this.dossiers = dossiers;
        this.versions = versions;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID studentId, @Nullable String ifMatch, List<PlannedPhase> phases, String reason) {
        dossiers.change(actor, studentId, Right.EDIT_TRAJECT, "TRAJECT");
        var standing = versions.of(studentId);
        if (!standing.isEmpty()) {
            Replacing.mustBe(ifMatch, standing.getFirst().version());
        }
        var violations = violations(phases);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var next = new TrajectVersion(
                standing.size() + 1, clock.instant().atOffset(ZoneOffset.UTC), actor.name(), reason, phases);
        versions.add(studentId, actor, next);
    }

    /** Periods follow each other; a phase may come back, because going back a step is allowed. */
    static List<FieldError> violations(List<PlannedPhase> phases) {
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < phases.size(); i++) {
            var planned = phases.get(i);
            if (planned.until().isBefore(planned.from())) {
                errors.add(new FieldError("phases[%d].until".formatted(i), "Het einde ligt voor het begin."));
            }
            if (i > 0 && !planned.from().isAfter(phases.get(i - 1).until())) {
                errors.add(new FieldError(
                        "phases[%d].from".formatted(i), "Deze fase begint voordat de vorige fase klaar is."));
            }
        }
        return errors;
    }
}
