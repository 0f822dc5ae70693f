package nl.opstap.placement.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.placement.hours.WorkingTimeRule;
import nl.opstap.placement.placements.PlacementAccess.Opened;
import nl.opstap.placement.placements.PlacementView.Contact;
import nl.opstap.placement.placements.PlacementView.GateView;
import nl.opstap.placement.placements.PlacementView.Goal;
import nl.opstap.placement.placements.PlacementView.Guide;
import nl.opstap.placement.placements.PlacementView.Hours;
import nl.opstap.placement.placements.PlacementView.Law;
import nl.opstap.placement.placements.PlacementView.PlaceOfPlacement;
import nl.opstap.placement.placements.PlacementView.Search;
import nl.opstap.placement.placements.PlacementView.StepView;
import nl.opstap.placement.placements.PlacementView.StudentOfPlacement;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows placements: one as a whole, or a page of them. */
@Service
class ShowPlacement {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PlacementAccess access;
    private final StoredPlacements placements;
    private final Students students;
    private final Places places;
    private final Steps steps;
    private final History history;
    private final Needs needs;
    private final AccessLog log;
    private final Clock clock;

    ShowPlacement(
            PlacementAccess access,
            StoredPlacements placements,
            Students students,
            Places places,
            Steps steps,
            History history,
            Needs needs,
            AccessLog log,
            Clock clock) {
        this.access = access;
        this.placements = placements;
        this.students = students;
        this.places = places;
        this.steps = steps;
        this.history = history;
        this.needs = needs;
        this.log = log;
        this.clock = clock;
    }

    /** One line of a list. */
    record Line(
            UUID id,
            PlacementState state,
            int phase,
            UUID studentId,
            String studentName,
            String classGroup,
            @Nullable String companyName,
            @Nullable String placeTitle,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Party you,
            List<String> waitingFor) {}

    @Transactional
    PlacementView one(Actor actor, UUID id) {
        return view(access.read(actor, id, "PLACEMENT"));
    }

    @Transactional
    List<HistoryEntry.View> steps(Actor actor, UUID id) {
        access.read(actor, id, "PLACEMENT");
        return history.findByPlacementIdOrderByAtAscIdAsc(id).stream()
                .map(HistoryEntry::view)
                .toList();
    }

    @Transactional
    Page<Line> page(Actor actor, @Nullable Set<PlacementState> states, PageRequest asked) {
        if (!actor.hasAny("stagebegeleider", "teamleider", "mentor", "orthopedagoog")) {
            throw Problem.forbidden("staff-only");
        }
        var wanted = states == null || states.isEmpty() ? EnumSet.allOf(PlacementState.class) : states;
        var found = new ArrayList<Line>();
        var last = asked.after(UUID.class).orElse(BEFORE_ALL);
        // Reads on until the page is full: which placements are one's own is known only beside the student.
        while (true) {
            var batch = placements.page(last, wanted, Limit.of(asked.fetch()));
            found.addAll(lines(actor, batch));
            if (found.size() >= asked.fetch() || batch.size() < asked.fetch()) {
                break;
            }
            last = batch.getLast().id();
        }
        var page = asked.page(found, Line::id, line -> line);
        page.items()
                .forEach(line -> log.record(
                        line.studentId(), AccessLog.Action.SEARCH, "PLACEMENT_LIST", PlacementAccess.PURPOSE));
        return page;
    }

    /** The placements of the student who asks, or of the children of the parent who asks. */
    @Transactional
    List<PlacementView> mine(Actor actor) {
        var subjects = Stream.concat(
                        actor.has("student") ? students.withAccount(actor.id()).stream() : Stream.empty(),
                        actor.has("parent") ? students.ofGuardian(actor.id()).stream() : Stream.empty())
                .toList();
        var result = new ArrayList<PlacementView>();
        for (var student : subjects) {
            var party = actor.id().equals(student.accountId()) ? Party.STUDENT : Party.PARENT;
            log.record(student.id(), AccessLog.Action.READ, "PLACEMENT", PlacementAccess.PURPOSE);
            for (var placement : placements.findByStudentIdOrderByOpenedAtDescIdDesc(student.id())) {
                result.add(view(new Opened(placement, student, new Acting(actor.id(), actor.name(), party))));
            }
        }
        return result;
    }

    private List<Line> lines(Actor actor, Collection<StoredPlacement> batch) {
        Map<UUID, Student> known =
                students.all(batch.stream().map(StoredPlacement::studentId).toList());
        Map<UUID, Place> found = places.all(batch.stream()
                .map(StoredPlacement::placeId)
                .filter(Objects::nonNull)
                .toList());
        var lines = new ArrayList<Line>();
        for (var placement : batch) {
            var student = known.get(placement.studentId());
            if (student == null) {
                continue;
            }
            PlacementAccess.party(actor, student, placement.stagebegeleiderId())
                    .filter(Party::isStaff)
                    .ifPresent(party -> lines.add(line(placement, student, found, party)));
        }
        return lines;
    }

    private static Line line(Placement placement, Student student, Map<UUID, Place> places, Party party) {
        var place = placement.placeId() == null ? null : places.get(placement.placeId());
        return new Line(
                placement.id(),
                placement.state(),
                placement.phase(),
                student.id(),
                student.displayName(),
                student.classGroup(),
                place == null ? null : place.company().name(),
                place == null ? null : place.title(),
                placement.from(),
                placement.until(),
                party,
                Announcer.waitingFor(placement));
    }

    private PlacementView view(Opened opened) {
        var placement = opened.stored();
        var student = opened.student();
        var party = opened.party();
        var situation = steps.situation(placement);
        var place = placement.placeId() == null
                ? null
                : places.find(placement.placeId()).orElse(null);
        return new PlacementView(
                placement.id(),
                placement.version(),
                placement.state(),
                placement.phase(),
                placement.policyVersion(),
                new StudentOfPlacement(
                        student.id(), student.displayName(), student.classGroup(), student.ageOn(LocalDate.now(clock))),
                party,
                placement.stagebegeleiderId() == null
                        ? null
                        : new Guide(
                                placement.stagebegeleiderId(),
                                student.stagebegeleiderName(),
                                student.stagebegeleiderPhone()),
                new Search(
                        placement.weekdays(),
                        placement.from(),
                        placement.until(),
                        placement.maxDistanceKm(),
                        placement.preferredSectors(),
                        party == Party.PARENT ? null : needs.of(placement),
                        placement.isOpenForWishes() && party.guides()),
                hours(placement, situation, party),
                place == null
                        ? null
                        : new PlaceOfPlacement(
                                place.id(),
                                place.title(),
                                place.company().id(),
                                place.company().name(),
                                place.company().address()),
                placement.seatState(),
                placement.seatRequestId(),
                placement.studentKlik(),
                placement.companyKlik(),
                contact(placement, party),
                placement.isContractSigned(),
                placement.isAssessed(),
                Announcer.waitingFor(placement),
                party.isStaff() ? gates(situation) : List.of(),
                actions(placement, situation, party),
                placement.goals().stream()
                        .map(code -> new Goal(code, Goals.text(code)))
                        .toList(),
                placement.tasks(),
                placement.endedBecause(),
                placement.openedAt());
    }

    private static Hours hours(StoredPlacement placement, Situation situation, Party party) {
        var week = placement.workingWeek();
        return new Hours(
                week.days(),
                week.workMinutes(),
                situation.workingTimes() == null ? null : law(situation.workingTimes()),
                placement.isOpenForHours() && party.guides());
    }

    private static Law law(WorkingTimeRule rule) {
        return new Law(
                rule.fromAge(),
                rule.untilAge(),
                rule.dayMinutes(),
                rule.weekMinutes(),
                rule.breakAfterMinutes(),
                rule.breakMinutes(),
                rule.source());
    }

    /** A parent knows who guides the child there, but writes to the school, never to the company (PLA-42). */
    private static @Nullable Contact contact(Placement placement, Party party) {
        var name = placement.contactName();
        return name == null ? null : new Contact(name, party.isStaff() ? placement.contactMail() : null);
    }

    private static List<GateView> gates(Situation situation) {
        return situation.gates().values().stream()
                .filter(rule -> rule.isBefore(situation.placement().phase()))
                .map(rule -> new GateView(
                        rule.gate(),
                        rule.gate().holdsFor(situation.student()),
                        situation.overridden().contains(rule.gate()),
                        rule.overridable(),
                        rule.gate().blocker().reason(),
                        rule.gate().blocker().wayOut(),
                        rule.source()))
                .toList();
    }

    private static List<StepView> actions(StoredPlacement placement, Situation situation, Party party) {
        return Stream.of(PlacementAction.values())
                .filter(action -> action.startsFrom(placement.state()))
                .filter(action -> action != PlacementAction.LOSE_SEAT)
                .map(action -> {
                    var blockers = action.blockers(situation);
                    var yours = action.by().contains(party);
                    return new StepView(
                            action,
                            action.to(),
                            action.by().stream().map(Party::role).toList(),
                            yours,
                            yours && blockers.isEmpty(),
                            action.needsReason(),
                            party.isStaff() ? blockers : List.of());
                })
                .toList();
    }
}
