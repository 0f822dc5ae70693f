package nl.opstap.placement.ownplace;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.placement.OwnPlaceChanged;
import nl.opstap.placement.ownplace.OwnPlaceController.MyOwnPlace;
import nl.opstap.placement.ownplace.OwnPlaceController.MyOwnPlaces;
import nl.opstap.placement.ownplace.OwnPlaceController.OwnPlaceRequest;
import nl.opstap.placement.students.Student;
import nl.opstap.placement.students.Students;
import nl.opstap.platform.Ids;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A student proposes a place at any time, also when nobody searches yet, and reads what became of it (PLA-10). */
@Service
class ProposeOwnPlace {
    /** So many that somebody can call them all. */
    private static final int MOST_OPEN = 3;

    private final OwnPlaces ownPlaces;
    private final Students students;
    private final Outbox outbox;
    private final AccessLog log;
    private final Clock clock;

    ProposeOwnPlace(OwnPlaces ownPlaces, Students students, Outbox outbox, AccessLog log, Clock clock) {
        this.ownPlaces = ownPlaces;
        this.students = students;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void handle(Actor actor, OwnPlaceRequest request) {
        var student = student(actor);
        log.record(student.id(), AccessLog.Action.CHANGE, AnswerOwnPlace.ITEM, AnswerOwnPlace.PURPOSE);
        ownPlaces.oneAtATime(student.id());
        if (isFull(student)) {
            throw Problem.conflict("own-place-full", Map.of("most", MOST_OPEN));
        }
        var id = Ids.next();
        ownPlaces.add(id, student.id(), request, Instant.now(clock));
        outbox.publish(new OwnPlaceChanged(id, student.id(), OwnPlaceChanged.PROPOSED));
    }

    @Transactional
    void withdraw(Actor actor, UUID id) {
        var student = student(actor);
        if (ownPlaces
                .find(id)
                .filter(own -> own.studentId().equals(student.id()))
                .isEmpty()) {
            throw Problem.notFound();
        }
        log.record(student.id(), AccessLog.Action.CHANGE, AnswerOwnPlace.ITEM, AnswerOwnPlace.PURPOSE);
        if (!ownPlaces.withdraw(id, Instant.now(clock))) {
            throw Problem.conflict("own-place-decided", Map.of());
        }
    }

    @Transactional
    MyOwnPlaces mine(Actor actor) {
        var student = student(actor);
        log.record(student.id(), AccessLog.Action.READ, AnswerOwnPlace.ITEM, AnswerOwnPlace.PURPOSE);
        return new MyOwnPlaces(
                ownPlaces.of(student.id()).stream().map(ProposeOwnPlace::view).toList(), isFull(student));
    }

    private boolean isFull(Student student) {
        return ownPlaces.of(student.id()).stream().filter(OwnPlace::isOpen).count() >= MOST_OPEN;
    }

    private Student student(Actor actor) {
        if (!actor.has("student")) {
            throw Problem.forbidden("own-place-of-student");
        }
        return students.withAccount(actor.id()).orElseThrow(Problem::notFound);
    }

    private static MyOwnPlace view(OwnPlace own) {
        return new MyOwnPlace(
                own.id(),
                own.company(),
                own.town(),
                own.work(),
                own.knowsSomebody(),
                own.contact(),
                own.proposedAt(),
                own.state(),
                own.whyNot(),
                own.isOpen());
    }
}
