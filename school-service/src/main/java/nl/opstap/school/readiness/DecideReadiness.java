package nl.opstap.school.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.colleagues.Colleagues;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Gates;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stagebegeleider decides, having spoken with the mentor, whether a student is ready (SCH-15). */
@Service
public class DecideReadiness {
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final Colleagues colleagues;
    private final Gates gates;
    private final Clock clock;

    DecideReadiness(Dossiers dossiers, Decisions decisions, Colleagues colleagues, Gates gates, Clock clock) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.colleagues = colleagues;
        this.gates = gates;
        this.clock = clock;
    }

    @Transactional
    public Decision handle(Actor actor, UUID studentId, boolean ready, LocalDate consultedOn, Evidence evidence) {
        var student = dossiers.change(actor, studentId, Right.DECIDE_READINESS, "READINESS");
        var missing = Missing.of(student.readiness());
        if (ready && !missing.isEmpty()) {
            throw Problem.conflict(
                    "not-ready-yet",
                    Map.of(
                            "missing", missing.stream().map(Missing::words).collect(Collectors.joining(", ")),
                            "codes", missing.stream().map(Enum::name).toList()));
        }
        var today = LocalDate.now(clock);
        if (consultedOn.isAfter(today)) {
            throw invalid("consultedOn", "Het overleg met de mentor kan niet in de toekomst liggen.");
        }
        var mentor = colleagues
                .find(student.mentorId())
                .filter(colleague -> !colleague.id().equals(actor.id()))
                .orElseThrow(
                        () -> invalid("consultedOn", "Deze leerling heeft geen andere mentor om mee te overleggen."));
        var decision = new Decision(Ids.next(), ready, today, actor.name(), mentor.name(), consultedOn, evidence);
        decisions.add(studentId, actor.id(), mentor.id(), decision);
        gates.readinessDecided(studentId, ready);
        return decision;
    }

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}
