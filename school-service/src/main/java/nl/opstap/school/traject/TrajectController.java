package nl.opstap.school.traject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Versioned;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import nl.opstap.school.students.StudentHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The individual traject over HTTP: the plan, its versions, and every change of course. */
@RestController
@RequestMapping("/v1/students/{studentId}/traject")
class TrajectController {
    private final PlanTraject plan;
    private final Dossiers dossiers;
    private final TrajectVersions versions;
    private final StudentHistory history;

    TrajectController(PlanTraject plan, Dossiers dossiers, TrajectVersions versions, StudentHistory history) {
        this.plan = plan;
        this.dossiers = dossiers;
        this.versions = versions;
        this.history = history;
    }

    record PlanRequest(
            @NotEmpty List<@Valid PlannedPhase> phases,
            @NotBlank @Size(max = 500) String reason) {}

    record Traject(
            int version,
            int phase,
            List<PlannedPhase> phases,
            List<TrajectVersion> versions,
            List<StudentHistory.CourseChange> changes) {}

    @GetMapping
    @Transactional
    ResponseEntity<Traject> traject(@PathVariable UUID studentId, Actor actor) {
        var student = dossiers.read(actor, studentId, Right.SEE_CONTENT, "TRAJECT");
        return answer(studentId, student.phase());
    }

    @PutMapping
    @Transactional
    ResponseEntity<Traject> plan(
            @PathVariable UUID studentId,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PlanRequest request,
            Actor actor) {
        plan.handle(actor, studentId, ifMatch, request.phases(), request.reason());
        var student = dossiers.read(actor, studentId, Right.SEE_CONTENT, "TRAJECT");
        return answer(studentId, student.phase());
    }

    private ResponseEntity<Traject> answer(UUID studentId, int phase) {
        var all = versions.of(studentId);
        var version = all.isEmpty() ? 0 : all.getFirst().version();
        return Versioned.ok(
                new Traject(
                        version,
                        phase,
                        all.isEmpty() ? List.of() : all.getFirst().phases(),
                        all,
                        history.of(studentId)),
                version);
    }
}
