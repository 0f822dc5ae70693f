package nl.opstap.placement.talks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.sharing.SharedWithCompany;
import nl.opstap.placement.talks.TalksView.TalkView;
import nl.opstap.placement.talks.TalksView.Told;
import nl.opstap.placement.talks.TalksView.TopicView;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a talk at the proposed company and ticks what came up (PLA-28, PLA-29). */
@Service
class HoldTalk {
    private static final Set<PlacementState> BEFORE_THE_CONTRACT =
            EnumSet.of(PlacementState.PROPOSED, PlacementState.ACQUAINTANCE, PlacementState.AGREED);

    private final PlacementAccess access;
    private final Talks talks;
    private final SharedWithCompany shared;
    private final Clock clock;

    HoldTalk(PlacementAccess access, Talks talks, SharedWithCompany shared, Clock clock) {
        this.access = access;
        this.talks = talks;
        this.shared = shared;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, UUID placementId, Talk talk, LocalDate day, List<Topic> topics) {
        var opened = access.change(actor, placementId, "TALK");
        var placement = opened.placement();
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        var company = placement.companyId();
        if (company == null || !BEFORE_THE_CONTRACT.contains(placement.state())) {
            throw Problem.conflict("talk-not-now", Map.of("state", placement.state()));
        }
        refuse(talk, placement, day, topics);
        talks.write(placementId, company, talk, day, topics, opened.by(), Instant.now(clock));
    }

    private void refuse(Talk talk, Placement placement, LocalDate day, List<Topic> topics) {
        var errors = new ArrayList<FieldError>();
        if (!topics.isEmpty() && day.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError(
                    "topics", "Het gesprek is nog niet geweest. Vink pas aan wat besproken is als de dag er is."));
        }
        topics.stream()
                .filter(topic -> !talk.topics(placement.phase()).contains(topic))
                .forEach(topic -> errors.add(
                        new FieldError("topics", "\"%s\" hoort niet bij dit gesprek.".formatted(topic.text()))));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    @Transactional
    TalksView show(Actor actor, UUID placementId) {
        var opened = access.read(actor, placementId, "TALK");
        var placement = opened.placement();
        var party = opened.party();
        var company = placement.companyId();
        if (company == null) {
            return new TalksView(false, List.of(), List.of());
        }
        var editable = party.guides() && BEFORE_THE_CONTRACT.contains(placement.state());
        return new TalksView(
                party.isStaff() && talks.isNew(company, placementId),
                List.of(Talk.values()).stream()
                        .filter(talk -> talk.isFor(party))
                        .map(talk -> view(talk, placement, company, editable))
                        .toList(),
                party.guides()
                        ? shared.of(placement, opened.student()).stream()
                                .map(one -> new Told(one.item(), one.label(), one.text()))
                                .toList()
                        : List.of());
    }

    private TalkView view(Talk talk, Placement placement, UUID company, boolean editable) {
        var planned = talks.find(placement.id(), company, talk);
        return new TalkView(
                talk,
                planned.map(Talks.Planned::day).orElse(null),
                talk.topics(placement.phase()).stream()
                        .map(topic -> new TopicView(
                                topic,
                                topic.text(),
                                planned.filter(one -> one.discussed().contains(topic))
                                        .isPresent()))
                        .toList(),
                planned.map(Talks.Planned::byName).orElse(null),
                editable);
    }
}
