package nl.opstap.placement.ownplace;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.contracts.placement.CompanyTipped;
import nl.opstap.contracts.placement.OwnPlaceChanged;
import nl.opstap.placement.ownplace.OwnPlaceController.OpenOwnPlace;
import nl.opstap.placement.ownplace.OwnPlaceController.OwnPlaceAnswerRequest;
import nl.opstap.placement.ownplace.OwnPlaceController.OwnPlaceView;
import nl.opstap.placement.ownplace.OwnPlaceController.PoolPlace;
import nl.opstap.placement.placements.Party;
import nl.opstap.placement.placements.Placement;
import nl.opstap.placement.placements.PlacementAccess;
import nl.opstap.placement.placements.Placements;
import nl.opstap.placement.places.Place;
import nl.opstap.placement.places.Places;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.Ids;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who guides the student answers. A link puts the place in the student's list and gives no seat: that is asked through the
 * same gates as any other (PLA-10).
 */
@Service
class AnswerOwnPlace {
    static final String ITEM = "OWN_PLACE";
    static final String PURPOSE = "STAGE";
    private static final int MOST_CANDIDATES = 20;

    private final OwnPlaces ownPlaces;
    private final Students students;
    private final Placements placements;
    private final Places places;
    private final Outbox outbox;
    private final AccessLog log;
    private final Clock clock;

    AnswerOwnPlace(
            OwnPlaces ownPlaces,
            Students students,
            Placements placements,
            Places places,
            Outbox outbox,
            AccessLog log,
            Clock clock) {
        this.ownPlaces = ownPlaces;
        this.students = students;
        this.placements = placements;
        this.places = places;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    private record Opened(OwnPlace own, Student student, Party party) {}

    @Transactional
    void handle(Actor actor, UUID id, OwnPlaceAnswerRequest request) {
        var opened = open(actor, id, Action.CHANGE);
        if (!opened.party().guides()) {
            throw Problem.forbidden("step-not-yours");
        }
        refuse(request);
        if (request.placeId() != null && places.find(request.placeId()).isEmpty()) {
            throw Problem.conflict("place-unknown", Map.of());
        }
        if (!ownPlaces.answer(
                opened.own(), request.answer(), request.placeId(), request.whyNot(), actor, Instant.now(clock))) {
            throw Problem.conflict("own-place-decided", Map.of());
        }
        if (request.answer() == Answer.LEAD) {
            outbox.publish(new CompanyTipped(
                    Ids.next(), opened.own().company(), opened.own().town(), Objects.requireNonNull(actor.id())));
        }
        outbox.publish(new OwnPlaceChanged(id, opened.student().id(), OwnPlaceChanged.ANSWERED));
    }

    private static void refuse(OwnPlaceAnswerRequest request) {
        var errors = new ArrayList<FieldError>();
        if ((request.answer() == Answer.LINKED) != (request.placeId() != null)) {
            errors.add(new FieldError("placeId", "own-place.place"));
        }
        var explained = request.whyNot() != null && !request.whyNot().isBlank();
        if ((request.answer() == Answer.NOT_POSSIBLE) != explained) {
            errors.add(new FieldError("whyNot", "own-place.why-not"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    @Transactional
    OwnPlaceView show(Actor actor, UUID id) {
        var opened = open(actor, id, Action.READ);
        var own = opened.own();
        return new OwnPlaceView(
                own.id(),
                opened.student().displayName(),
                own.company(),
                own.town(),
                own.work(),
                own.knowsSomebody(),
                own.contact(),
                own.proposedAt(),
                own.state(),
                own.placeId() == null
                        ? null
                        : places.find(own.placeId()).map(AnswerOwnPlace::pool).orElse(null),
                own.whyNot(),
                placements.ofStudent(own.studentId()).stream()
                        .filter(placement -> !placement.state().hasEnded() && placement.hasWishes())
                        .findFirst()
                        .map(Placement::id)
                        .orElse(null),
                opened.party().guides() && own.isOpen());
    }

    @Transactional
    List<PoolPlace> candidates(Actor actor, UUID id, String name) {
        open(actor, id, Action.READ);
        return places.atCompanyNamed(name, MOST_CANDIDATES).stream()
                .map(AnswerOwnPlace::pool)
                .toList();
    }

    /** What waits for this stagebegeleider. */
    @Transactional
    List<OpenOwnPlace> open(Actor actor) {
        if (!actor.hasAny("stagebegeleider", "teamleider")) {
            throw Problem.forbidden("staff-only");
        }
        var open = ownPlaces.open();
        var known =
                students.all(open.stream().map(OwnPlace::studentId).distinct().toList());
        return open.stream()
                .<OpenOwnPlace>mapMulti((own, out) -> {
                    var student = Objects.requireNonNull(known.get(own.studentId()));
                    if (PlacementAccess.party(actor, student, null)
                            .filter(Party::guides)
                            .isPresent()) {
                        log.record(student.id(), Action.SEARCH, ITEM, PURPOSE);
                        out.accept(new OpenOwnPlace(own.id(), student.displayName(), own.proposedAt(), own.state()));
                    }
                })
                .toList();
    }

    /** To who does not work with the student it does not exist; the student reads it elsewhere, a parent does not. */
    private Opened open(Actor actor, UUID id, Action action) {
        var own = ownPlaces.find(id).orElseThrow(Problem::notFound);
        var student = students.find(own.studentId()).orElseThrow(Problem::notFound);
        var party = PlacementAccess.party(actor, student, null)
                .filter(Party::isStaff)
                .orElseThrow(Problem::notFound);
        log.record(student.id(), action, ITEM, PURPOSE);
        return new Opened(own, student, party);
    }

    private static PoolPlace pool(Place place) {
        return new PoolPlace(
                place.id(),
                place.title(),
                place.company().name(),
                place.company().city());
    }
}
