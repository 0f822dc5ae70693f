package nl.opstap.school.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import nl.opstap.school.stages.Stage;
import nl.opstap.school.stages.Stages;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dossier of a student's stages over HTTP. */
@RestController
class ReportController {
    private final RecordVisit recordVisit;
    private final WriteReport write;
    private final Dossiers dossiers;
    private final Stages stages;
    private final Visits visits;
    private final Reports reports;

    ReportController(
            RecordVisit recordVisit,
            WriteReport write,
            Dossiers dossiers,
            Stages stages,
            Visits visits,
            Reports reports) {
        this.recordVisit = recordVisit;
        this.write = write;
        this.dossiers = dossiers;
        this.stages = stages;
        this.visits = visits;
        this.reports = reports;
    }

    record VisitRequest(@NotNull UUID placementId, @NotNull LocalDate visitedOn) {}

    /** Everything of one student in one line of time: the stages, the visits, the reports. */
    record StageDossier(List<Stage> stages, List<Visit> visits, List<Report> reports) {}

    @GetMapping("/v1/students/{studentId}/stage-dossier")
    @Transactional
    StageDossier dossier(@PathVariable UUID studentId, Actor actor) {
        dossiers.read(actor, studentId, Right.SEE_CONTENT, "REPORT");
        return new StageDossier(stages.of(studentId), visits.of(studentId), reports.of(studentId));
    }

    @PostMapping("/v1/students/{studentId}/visits")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    Visit visited(@PathVariable UUID studentId, @Valid @RequestBody VisitRequest request, Actor actor) {
        return recordVisit.handle(actor, studentId, request.placementId(), request.visitedOn());
    }

    @PostMapping("/v1/students/{studentId}/reports")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    Report write(@PathVariable UUID studentId, @Valid @RequestBody ReportRequest request, Actor actor) {
        return write.handle(actor, studentId, request);
    }

    /** The visits of mine that have no report yet, of one placement or of all. */
    @GetMapping("/v1/missing-reports")
    @Transactional(readOnly = true)
    Page<Visits.Missing> missing(
            @RequestParam(required = false) @Nullable UUID placementId, PageRequest page, Actor actor) {
        return visits.missing(actor, placementId, page);
    }
}
