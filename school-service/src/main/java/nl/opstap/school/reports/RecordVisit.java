package nl.opstap.school.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.stages.Stages;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stagebegeleider was at the company; from now on its report is expected (SCH-30). */
@Service
class RecordVisit {
    private final Dossiers dossiers;
    private final Stages stages;
    private final Visits visits;
    private final Clock clock;

    RecordVisit(Dossiers dossiers, Stages stages, Visits visits, Clock clock) {
        this.dossiers = dossiers;
        this.stages = stages;
        this.visits = visits;
        this.clock = clock;
    }

    @Transactional
    Visit handle(Actor actor, UUID studentId, UUID placementId, LocalDate visitedOn) {
        dossiers.change(actor, studentId, Right.RAISE_SIGNAL, "VISIT");
        if (stages.find(studentId, placementId).isEmpty()) {
            throw Problem.invalid(List.of(new FieldError("placementId", "Dit is geen stage van deze leerling.")));
        }
        if (visitedOn.isAfter(LocalDate.now(clock))) {
            throw Problem.invalid(List.of(new FieldError("visitedOn", "Het bezoek kan niet in de toekomst liggen.")));
        }
        var id = Ids.next();
        visits.add(actor, id, studentId, placementId, visitedOn);
        return visits.find(studentId, id).orElseThrow();
    }
}
