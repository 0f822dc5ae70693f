package nl.opstap.placement.placements;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teamleider lets a placement pass a gate, with a reason that stays (SCH-21). */
@Service
class OverrideGate {
    private final PlacementAccess access;
    private final Steps steps;
    private final GateOverrides overrides;
    private final History history;
    private final Clock clock;

    OverrideGate(PlacementAccess access, Steps steps, GateOverrides overrides, History history, Clock clock) {
        this.access = access;
        this.steps = steps;
        this.overrides = overrides;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, Gate gate, String reason) {
        var opened = access.change(actor, placementId, "GATES");
        if (opened.party() != Party.TEAMLEIDER) {
            throw Problem.forbidden("override-by-teamleider-only");
        }
        var rule = steps.situation(opened.stored()).gates().get(gate);
        if (rule == null || !rule.overridable()) {
            throw Problem.conflict("gate-not-overridable", Map.of("gate", gate));
        }
        var now = Instant.now(clock);
        var state = opened.placement().state();
        overrides.add(new GateOverride(placementId, gate, reason, actor.id(), actor.name(), now));
        history.save(new HistoryEntry(placementId, "OVERRIDE_" + gate, state, state, opened.by(), now, reason));
    }
}
