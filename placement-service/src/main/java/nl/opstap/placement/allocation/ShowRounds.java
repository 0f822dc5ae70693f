package nl.opstap.placement.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.opstap.placement.allocation.Entries.Entry;
import nl.opstap.placement.allocation.RoundViews.RoundConfirmation;
import nl.opstap.placement.allocation.RoundViews.RoundLine;
import nl.opstap.placement.allocation.RoundViews.RoundPlace;
import nl.opstap.placement.allocation.RoundViews.RoundStanding;
import nl.opstap.placement.allocation.RoundViews.RoundStudent;
import nl.opstap.placement.allocation.RoundViews.RoundStudents;
import nl.opstap.placement.allocation.RoundViews.RoundTier;
import nl.opstap.placement.allocation.RoundViews.RoundsView;
import nl.opstap.placement.allocation.Rounds.Round;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.PlacementState;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.seats.SeatAnswers;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the rounds of the region, and a school its own students in one of them. */
@Service
class ShowRounds {
    private final Rounds rounds;
    private final Entries entries;
    private final TierRules tiers;
    private final Placements placements;
    private final Students students;
    private final Places places;
    private final SeatAnswers seats;
    private final AccessLog log;
    private final Clock clock;

    ShowRounds(
            Rounds rounds,
            Entries entries,
            TierRules tiers,
            Placements placements,
            Students students,
            Places places,
            SeatAnswers seats,
            AccessLog log,
            Clock clock) {
        this.rounds = rounds;
        this.entries = entries;
        this.tiers = tiers;
        this.placements = placements;
        this.students = students;
        this.places = places;
        this.seats = seats;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    RoundsView all(Actor actor) {
        if (!Coordinator.is(actor) && !guides(actor)) {
            throw Problem.forbidden("staff-only");
        }
        return new RoundsView(
                rounds.all().stream().map(ShowRounds::line).toList(),
                tiers.on(LocalDate.now(clock)).stream()
                        .map(tier -> new RoundTier(tier.tier(), tier.title(), tier.explanation(), tier.source()))
                        .toList(),
                Coordinator.is(actor));
    }

    @Transactional(readOnly = true)
    RoundLine one(UUID roundId) {
        return rounds.find(roundId).map(ShowRounds::line).orElseThrow(Problem::notFound);
    }

    @Transactional
    RoundStudents students(Actor actor, UUID roundId) {
        if (!guides(actor)) {
            throw Problem.forbidden("staff-only");
        }
        var round = rounds.find(roundId).orElseThrow(Problem::notFound);
        var known = entries.of(roundId);
        var shown = new ArrayList<RoundStudent>();
        var proposed = places.all(known.stream()
                .map(Entry::proposal)
                .filter(Proposal.Placed.class::isInstance)
                .map(proposal -> ((Proposal.Placed) proposal).placeId())
                .toList());
        for (var entry : known) {
            placements
                    .find(entry.placementId())
                    .ifPresent(placement -> ofActor(actor, placement)
                            .ifPresent(student -> shown.add(entered(entry, placement, student, proposed))));
        }
        if (round.state() == RoundState.OPEN) {
            candidates(actor, round, known).forEach(shown::add);
        }
        shown.forEach(student -> log.record(student.studentId(), AccessLog.Action.SEARCH, EnterStudents.ITEM, "STAGE"));
        return new RoundStudents(line(round), shown);
    }

    private List<RoundStudent> candidates(Actor actor, Round round, List<Entry> known) {
        var in = known.stream().map(Entry::placementId).collect(Collectors.toSet());
        var found = new ArrayList<RoundStudent>();
        for (var placement : placements.searching()) {
            if (!in.contains(placement.id()) && EnterStudents.fits(round, placement)) {
                ofActor(actor, placement).ifPresent(student -> found.add(candidate(placement, student)));
            }
        }
        return found;
    }

    private Optional<Student> ofActor(Actor actor, Placement placement) {
        return students.find(placement.studentId())
                .filter(student -> PlacementAccess.party(actor, student, placement.stagebegeleiderId())
                        .filter(Party::guides)
                        .isPresent());
    }

    private static RoundStudent candidate(Placement placement, Student student) {
        return new RoundStudent(
                null,
                placement.id(),
                student.id(),
                student.displayName(),
                student.classGroup(),
                RoundStanding.CANDIDATE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    private RoundStudent entered(Entry entry, Placement placement, Student student, Map<UUID, Place> proposed) {
        var placed = entry.proposal() instanceof Proposal.Placed one ? one : null;
        var unplaced = entry.proposal() instanceof Proposal.Unplaced one ? one : null;
        var place = placed == null ? null : proposed.get(placed.placeId());
        return new RoundStudent(
                entry.id(),
                placement.id(),
                student.id(),
                student.displayName(),
                student.classGroup(),
                standing(entry.proposal()),
                entry.standing().tier(),
                entry.standing().hardship(),
                entry.standing().fitting(),
                place == null
                        ? null
                        : new RoundPlace(
                                place.id(),
                                place.title(),
                                place.company().name(),
                                place.company().city()),
                placed == null ? null : placed.rank(),
                unplaced == null
                        ? null
                        : unplaced.because()
                                .words(entry.standing().fitting(), unplaced.fullPlaces(), unplaced.fullSeats()),
                placed != null ? Boolean.valueOf(placed.firstCome()) : unplaced == null ? null : unplaced.firstCome(),
                placed != null && entry.confirmed() == null && placement.state() == PlacementState.SEARCHING,
                confirmation(entry));
    }

    private @Nullable RoundConfirmation confirmation(Entry entry) {
        var confirmed = entry.confirmed();
        if (confirmed == null) {
            return null;
        }
        var answer = seats.of(entry.placementId(), confirmed.seatRequestId());
        return new RoundConfirmation(confirmed.byName(), confirmed.at(), answer.status(), answer.explanation());
    }

    private static RoundStanding standing(@Nullable Proposal proposal) {
        return switch (proposal) {
            case null -> RoundStanding.ENTERED;
            case Proposal.Placed _ -> RoundStanding.PLACED;
            case Proposal.Unplaced _ -> RoundStanding.UNPLACED;
            case Proposal.NotInTime _ -> RoundStanding.NOT_IN_TIME;
        };
    }

    private static boolean guides(Actor actor) {
        return actor.hasAny("stagebegeleider", "teamleider");
    }

    static RoundLine line(Round round) {
        return new RoundLine(
                round.id(),
                round.title(),
                round.from(),
                round.until(),
                round.state(),
                round.commitment(),
                round.seed(),
                round.openedByName(),
                round.openedAt(),
                round.calculatedAt());
    }
}
