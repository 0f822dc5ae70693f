package nl.opstap.transition.routes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A route with its picture: who is responsible, who takes part, what they planned.
 *
 * @param mayAct whether who asks may change plan, nazorg and outcome
 * @param shielded whether the student keeps plan and dossier from the parent who asks
 */
record RouteDetail(
        UUID id,
        UUID studentId,
        String studentName,
        String status,
        String chainStage,
        LocalDate startsOn,
        LocalDate leavesOn,
        LocalDate endsOn,
        @Nullable String outcome,
        Turn responsible,
        List<Turn> history,
        List<Party> parties,
        List<PlanAction> plan,
        boolean mayAct,
        boolean shielded) {}
