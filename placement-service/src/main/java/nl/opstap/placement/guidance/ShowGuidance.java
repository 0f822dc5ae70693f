package nl.opstap.placement.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.placement.guidance.GuidanceView.CurrentSignal;
import nl.opstap.placement.guidance.GuidanceView.MinimumView;
import nl.opstap.placement.guidance.GuidanceView.MomentView;
import nl.opstap.placement.guidance.GuidanceView.NextMoment;
import nl.opstap.placement.guidance.GuidanceView.ProposalView;
import nl.opstap.placement.guidance.GuidanceView.SignalView;
import nl.opstap.placement.guidance.GuidanceView.StartTalkView;
import nl.opstap.placement.guidance.Signals.Signal;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the guidance of a placement: all of it to the school, the next moment to student and parent. */
@Service
class ShowGuidance {
    private final PlacementAccess access;
    private final StartTalks startTalks;
    private final Moments moments;
    private final Signals signals;
    private final GuidanceRules rules;
    private final Vault vault;
    private final Clock clock;

    ShowGuidance(
            PlacementAccess access,
            StartTalks startTalks,
            Moments moments,
            Signals signals,
            GuidanceRules rules,
            Vault vault,
            Clock clock) {
        this.access = access;
        this.startTalks = startTalks;
        this.moments = moments;
        this.signals = signals;
        this.rules = rules;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    GuidanceView handle(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, OpenGuidance.ITEM);
        var placement = opened.placement();
        var student = opened.student().id();
        var today = LocalDate.now(clock);
        var guided = OpenGuidance.isGuided(placement);
        var all = moments.of(placementId);
        var given = signals.of(placementId);
        var current = opened.isShielded() ? List.<CurrentSignal>of() : current(all, given);
        var next = guided ? next(all, today) : null;
        if (!opened.party().isStaff()) {
            return new GuidanceView(false, 0, null, null, null, List.of(), next, current);
        }
        var talk = startTalks.find(placementId).orElse(null);
        return new GuidanceView(
                guided && opened.party().guides(),
                talk == null ? 0 : talk.version(),
                guided ? proposal(placement) : null,
                talk == null ? null : view(talk, student),
                talk == null ? null : view(rules.minimum(placement, talk)),
                all.stream()
                        .map(moment -> view(
                                moment,
                                student,
                                guided && moment.isOverdueOn(today),
                                given.getOrDefault(moment.id(), List.of())))
                        .toList(),
                next,
                current);
    }

    private static @Nullable NextMoment next(List<Moment> moments, LocalDate today) {
        return moments.stream()
                .filter(moment -> moment.isAheadOf(today))
                .findFirst()
                .map(moment -> new NextMoment(moment.kind(), moment.day()))
                .orElse(null);
    }

    /** A later interim evaluation says how it goes now, and the earlier ones how it went. */
    private static List<CurrentSignal> current(List<Moment> moments, Map<UUID, List<Signal>> given) {
        return moments.stream()
                .filter(moment -> given.containsKey(moment.id()))
                .reduce((_, later) -> later)
                .map(latest -> given.getOrDefault(latest.id(), List.of()).stream()
                        .map(signal -> new CurrentSignal(signal.subject(), signal.level(), latest.day()))
                        .toList())
                .orElse(List.of());
    }

    private ProposalView proposal(Placement placement) {
        var rule = rules.of(placement, OpenGuidance.from(placement));
        return new ProposalView(
                rule.leerweg(),
                rule.phase(),
                rule.extraSupport(),
                rule.weeksBetween(),
                rule.interimEvaluations(),
                rule.mostWeeksBetween(),
                rule.source());
    }

    private StartTalkView view(StartTalk talk, UUID student) {
        return new StartTalkView(
                talk.day(),
                talk.talks().stream().sorted().toList(),
                talk.weeksBetween(),
                opened(talk.deviation(), student),
                talk.studentAgreedOn(),
                talk.companyAgreedOn(),
                talk.byName());
    }

    private static MinimumView view(Minimum minimum) {
        return new MinimumView(minimum.moments(), minimum.interimEvaluations(), minimum.evaluations());
    }

    private MomentView view(Moment moment, UUID student, boolean overdue, List<Signal> signals) {
        return new MomentView(
                moment.id(),
                moment.version(),
                moment.kind(),
                moment.day(),
                moment.state(),
                overdue,
                opened(moment.outcome(), student),
                moment.cancelledBecause(),
                signals.stream()
                        .map(signal ->
                                new SignalView(signal.subject(), signal.level(), opened(signal.remark(), student)))
                        .toList(),
                moment.byName());
    }

    private @Nullable String opened(byte @Nullable [] text, UUID student) {
        return text == null ? null : vault.decrypt(student, text);
    }
}
