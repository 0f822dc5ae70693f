package nl.opstap.placement.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.guidance.GuidanceController.StartTalkRequest;
import nl.opstap.placement.placements.Edits;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what was agreed in the start talk and plans the moments that follow from it (PLA-50, PLA-51). Agreed anew, all that
 * has still to come is planned anew; what was held, cancelled or is overdue stays.
 */
@Service
class HoldStartTalk {
    private final OpenGuidance open;
    private final StartTalks startTalks;
    private final PlanMoments planMoments;
    private final GuidanceRules rules;
    private final Vault vault;
    private final Clock clock;

    HoldStartTalk(
            OpenGuidance open,
            StartTalks startTalks,
            PlanMoments planMoments,
            GuidanceRules rules,
            Vault vault,
            Clock clock) {
        this.open = open;
        this.startTalks = startTalks;
        this.planMoments = planMoments;
        this.rules = rules;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, StartTalkRequest request, @Nullable String ifMatch) {
        var opened = open.placement(actor, placementId);
        var placement = opened.placement();
        var earlier = startTalks.lock(placementId);
        var version = earlier.map(StartTalk::version).orElse(0);
        Edits.require(ifMatch, version);
        var rule = rules.of(placement, OpenGuidance.from(placement));
        var today = LocalDate.now(clock);
        refuse(request, rule, today);

        var reason = request.reason();
        var talk = new StartTalk(
                version + 1,
                request.day(),
                EnumSet.copyOf(request.talks()),
                request.weeksBetween(),
                reason == null || reason.isBlank()
                        ? null
                        : vault.encrypt(opened.student().id(), reason.strip()),
                earlier.map(StartTalk::countedFrom)
                        .orElseGet(() -> Collections.max(List.of(
                                OpenGuidance.from(placement), request.day().plusDays(1), today))),
                request.studentAgreedOn(),
                request.companyAgreedOn(),
                opened.by().name());
        if (!startTalks.write(placementId, talk, opened.by(), Instant.now(clock))) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", Map.of("version", version));
        }
        if (earlier.isEmpty() || talk.plansOtherThan(earlier.get())) {
            planMoments.plan(placement, talk, opened.by());
        }
    }

    private static void refuse(StartTalkRequest request, GuidanceRule rule, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (request.day().isAfter(today)) {
            errors.add(new FieldError("day", "Het startgesprek is nog niet geweest. Vul het in als de dag er is."));
        }
        if (!request.talks().stream().allMatch(MomentKind::isTalk)) {
            errors.add(new FieldError("talks", "Evaluaties zijn er altijd. Kies welke gesprekken er nog meer zijn."));
        }
        rule.refuse(request.weeksBetween(), request.reason())
                .ifPresent(refusal -> errors.add(
                        switch (refusal) {
                            case BELOW_MINIMUM ->
                                new FieldError(
                                        "weeksBetween",
                                        "Bij extra ondersteuning is er minstens elke %d weken een gesprek (%s)."
                                                .formatted(rule.mostWeeksBetween(), rule.source()));
                            case REASON_MISSING ->
                                new FieldError(
                                        "reason",
                                        "Het voorstel is elke %d weken. Schrijf op waarom u iets anders afspreekt."
                                                .formatted(rule.weeksBetween()));
                        }));
        future(errors, "studentAgreedOn", request.studentAgreedOn(), today);
        future(errors, "companyAgreedOn", request.companyAgreedOn(), today);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void future(List<FieldError> errors, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            errors.add(new FieldError(field, "Deze dag moet nog komen. Vul in op welke dag dit is afgesproken."));
        }
    }
}
