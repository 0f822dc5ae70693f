package nl.opstap.school.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.stages.Stage;
import nl.opstap.school.stages.Stages;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import nl.opstap.school.students.StudentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a report into the LVS: of a visit by who guides the stage, of the internal stage by the mentor (SCH-30, SCH-31). */
@Service
class WriteReport {
    private final Dossiers dossiers;
    private final Stages stages;
    private final Visits visits;
    private final Reports reports;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    WriteReport(
            Dossiers dossiers,
            Stages stages,
            Visits visits,
            Reports reports,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.dossiers = dossiers;
        this.stages = stages;
        this.visits = visits;
        this.reports = reports;
        this.inside = inside;
        this.clock = clock;
    }

    @Transactional
    Report handle(Actor actor, UUID studentId, ReportRequest request) {
        var student = dossiers.change(actor, studentId, Right.WRITE_REPORT, "REPORT");
        var report = switch (request.kind()) {
            case VISIT -> ofVisit(actor, student, request);
            case INTERNAL_STAGE -> ofInternalStage(actor, student, request);
            case STAGE -> ofStage(actor, student, request);
        };
        reports.add(actor, studentId, report);
        inside.publishEvent(new ReportWritten(studentId, report.id()));
        return report;
    }

    private Report ofVisit(Actor actor, StudentFile student, ReportRequest request) {
        if (!(request.visitId() instanceof UUID id)) {
            throw invalid("visitId", "Zeg over welk bezoek het verslag gaat.");
        }
        var visit = visits.find(student.id(), id)
                .orElseThrow(() -> invalid("visitId", "Dit is geen bezoek voor deze leerling."));
        if (visit.reported()) {
            throw Problem.conflict("already-reported", java.util.Map.of());
        }
        var phase =
                stages.find(student.id(), visit.placementId()).map(Stage::phase).orElse(student.phase());
        return report(actor, request, phase, visit.placementId(), visit.visitedOn());
    }

    private Report ofInternalStage(Actor actor, StudentFile student, ReportRequest request) {
        if (!actor.id().equals(student.mentorId())) {
            throw Problem.forbidden("right-missing");
        }
        return report(actor, request, 1, null, day(request));
    }

    private Report ofStage(Actor actor, StudentFile student, ReportRequest request) {
        if (!(request.placementId() instanceof UUID id)) {
            throw invalid("placementId", "Zeg over welke stage het verslag gaat.");
        }
        var stage = stages.find(student.id(), id)
                .orElseThrow(() -> invalid("placementId", "Dit is geen stage van deze leerling."));
        return report(actor, request, stage.phase(), id, day(request));
    }

    private LocalDate day(ReportRequest request) {
        var errors = new ArrayList<FieldError>();
        var day = request.happenedOn();
        if (day == null) {
            errors.add(new FieldError("happenedOn", "Vul de datum in."));
        } else if (day.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("happenedOn", "De datum kan niet in de toekomst liggen."));
        } else {
            return day;
        }
        throw Problem.invalid(errors);
    }

    private Report report(Actor author, ReportRequest request, int phase, @Nullable UUID placement, LocalDate day) {
        return new Report(
                Ids.next(),
                request.kind(),
                phase,
                placement,
                request.kind() == ReportKind.VISIT ? request.visitId() : null,
                day,
                author.name(),
                clock.instant().atOffset(ZoneOffset.UTC),
                request.content());
    }

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}
