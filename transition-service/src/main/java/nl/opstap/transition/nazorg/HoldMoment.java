package nl.opstap.transition.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.nazorg.NazorgMoment.Findings;
import nl.opstap.transition.routes.RouteRelation;
import nl.opstap.transition.routes.RouteVisit;
import org.springframework.stereotype.Service;

/** Whoever is responsible reports what was found at a nazorg moment; once (TRA-20). */
@Service
class HoldMoment {
    private final RouteVisit visit;
    private final RouteRelation relation;
    private final NazorgMoments moments;
    private final AnnounceMoment announce;
    private final AccessLog accessLog;
    private final Clock clock;

    HoldMoment(
            RouteVisit visit,
            RouteRelation relation,
            NazorgMoments moments,
            AnnounceMoment announce,
            AccessLog accessLog,
            Clock clock) {
        this.visit = visit;
        this.relation = relation;
        this.moments = moments;
        this.announce = announce;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    MomentAnswer handle(Actor actor, UUID routeId, UUID momentId, Findings findings) {
        return visit.call(actor, routeId, pass -> {
            relation.mayAct(actor, pass);
            var moment = moments.findById(momentId)
                    .filter(found -> found.routeId().equals(routeId))
                    .orElseThrow(Problem::notFound);
            if (!moment.hold(findings, actor.id(), LocalDate.now(clock))) {
                throw Problem.conflict("nazorg-already-held", Map.of());
            }
            moments.save(moment);
            accessLog.record(pass.studentId(), Action.CHANGE, "NAZORG", "GUIDANCE");
            announce.handle(moment);
            return MomentAnswer.of(moment);
        });
    }
}
