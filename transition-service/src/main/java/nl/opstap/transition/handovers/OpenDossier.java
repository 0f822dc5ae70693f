package nl.opstap.transition.handovers;

import java.time.Clock;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.handovers.DossierItems.DossierView;
import nl.opstap.transition.routes.RouteRelation;
import nl.opstap.transition.routes.RouteVisit;
import nl.opstap.transition.routes.RouteVisit.Pass;
import nl.opstap.transition.students.Tenants;
import org.springframework.stereotype.Service;

/** Opens the dossier that goes along with a handover, and records each item that was read and that the offer was seen. */
@Service
class OpenDossier {
    private final RouteVisit visit;
    private final RouteRelation relation;
    private final Handovers handovers;
    private final DossierItems dossier;
    private final Tenants tenants;
    private final AccessLog accessLog;
    private final Clock clock;

    OpenDossier(
            RouteVisit visit,
            RouteRelation relation,
            Handovers handovers,
            DossierItems dossier,
            Tenants tenants,
            AccessLog accessLog,
            Clock clock) {
        this.visit = visit;
        this.relation = relation;
        this.handovers = handovers;
        this.dossier = dossier;
        this.tenants = tenants;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    DossierView handle(Actor actor, UUID routeId) {
        return visit.call(actor, routeId, pass -> {
            relation.mayReadContent(actor, pass);
            var view = pass.ofOwner() ? dossier.all(pass) : seenByReceiver(pass, actor);
            view.items()
                    .forEach(item -> accessLog.record(
                            pass.studentId(), Action.READ, item.item().name(), "HANDOVER"));
            return view;
        });
    }

    private DossierView seenByReceiver(Pass pass, Actor actor) {
        var receiver = tenants.find(actor.tenant().id()).orElseThrow(Problem::notFound);
        handovers
                .findByRouteIdAndStatus(pass.routeId(), Handover.Status.OFFERED)
                .filter(handover -> handover.receiver().equals(receiver.id()))
                .ifPresent(handover -> {
                    handover.wasRead(clock.instant());
                    handovers.saveAndFlush(handover);
                });
        return dossier.seenBy(pass, receiver);
    }
}
