package nl.opstap.transition.handovers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.routes.PassRouteOn;
import nl.opstap.transition.routes.RouteVisit.Pass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The receiver's answer. Accepting makes the accepting person responsible in the same transaction; refusing changes nobody. */
@Service
class AnswerHandover {
    private final Handovers handovers;
    private final PassRouteOn passRouteOn;
    private final AnnounceHandover announce;
    private final AccessLog accessLog;
    private final JdbcClient database;
    private final Clock clock;

    AnswerHandover(
            Handovers handovers,
            PassRouteOn passRouteOn,
            AnnounceHandover announce,
            AccessLog accessLog,
            JdbcClient database,
            Clock clock) {
        this.handovers = handovers;
        this.passRouteOn = passRouteOn;
        this.announce = announce;
        this.accessLog = accessLog;
        this.database = database;
        this.clock = clock;
    }

    /** Runs inside the visit's transaction. */
    HandoverOutcome accept(Pass pass, UUID handoverId, Actor actor) {
        var handover = receivedBy(handoverId, pass, actor);
        if (!handover.isOpen()) {
            return new HandoverOutcome.AlreadyAnswered(handover.status().name());
        }
        handover.accept(actor, clock.instant());
        handovers.saveAndFlush(handover);
        passRouteOn.handle(pass.routeId(), actor, LocalDate.now(clock));
        accessLog.record(pass.studentId(), Action.CHANGE, "RESPONSIBILITY", "HANDOVER");
        announce.handle(handover, pass.studentId());
        return new HandoverOutcome.Done(handover);
    }

    /** Refusing ends the receiver's right to take over and to look. */
    HandoverOutcome refuse(Pass pass, UUID handoverId, String reason, Actor actor) {
        var handover = receivedBy(handoverId, pass, actor);
        if (!handover.isOpen()) {
            return new HandoverOutcome.AlreadyAnswered(handover.status().name());
        }
        handover.refuse(reason, clock.instant());
        handovers.saveAndFlush(handover);
        database.sql("delete from route_grant where route_id = :route and grantee_id = :receiver")
                .param("route", pass.routeId())
                .param("receiver", handover.receiver())
                .update();
        accessLog.record(pass.studentId(), Action.CHANGE, "HANDOVER_OFFER", "HANDOVER");
        announce.handle(handover, pass.studentId());
        return new HandoverOutcome.Done(handover);
    }

    private Handover receivedBy(UUID handoverId, Pass pass, Actor actor) {
        return handovers
                .findById(handoverId)
                .filter(handover -> handover.routeId().equals(pass.routeId()))
                .filter(handover -> handover.receiver().equals(actor.tenant().id()))
                .orElseThrow(Problem::notFound);
    }
}
