package nl.opstap.transition.handovers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.access.AccessLog;
import nl.opstap.platform.access.AccessLog.Action;
import nl.opstap.platform.security.Actor;
import nl.opstap.transition.routes.Responsibilities;
import nl.opstap.transition.routes.RouteVisit.Pass;
import nl.opstap.transition.students.Tenants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Offers a route to a receiver, who from then on may see it and may take it over. Nobody is relieved by offering. */
@Service
class OfferHandover {
    private final Handovers handovers;
    private final Responsibilities responsibilities;
    private final Tenants tenants;
    private final AnnounceHandover announce;
    private final AccessLog accessLog;
    private final JdbcClient database;
    private final Clock clock;

    OfferHandover(
            Handovers handovers,
            Responsibilities responsibilities,
            Tenants tenants,
            AnnounceHandover announce,
            AccessLog accessLog,
            JdbcClient database,
            Clock clock) {
        this.handovers = handovers;
        this.responsibilities = responsibilities;
        this.tenants = tenants;
        this.announce = announce;
        this.accessLog = accessLog;
        this.database = database;
        this.clock = clock;
    }

    /** Runs inside the visit's transaction. */
    HandoverOutcome handle(Pass pass, UUID receiver, @Nullable LocalDate meetingOn, Actor actor) {
        var known = tenants.receivers(pass.owner().region()).stream()
                .anyMatch(tenant -> tenant.id().equals(receiver));
        if (!known) {
            return new HandoverOutcome.UnknownReceiver();
        }
        var responsible = responsibilities.current(pass.routeId());
        if (!responsible.personId().equals(actor.id()) && !actor.has("teamleider")) {
            return new HandoverOutcome.NotResponsible(responsible.name());
        }
        var open = handovers.findByRouteIdAndStatus(pass.routeId(), Handover.Status.OFFERED);
        if (open.isPresent()) {
            return new HandoverOutcome.AlreadyOffered(open.get().id());
        }
        var now = clock.instant();
        var handover = handovers.saveAndFlush(
                new Handover(pass.owner().id(), pass.routeId(), receiver, actor, meetingOn, now));
        database.sql("""
                insert into route_grant (route_id, grantee_id, may_take_over, granted_at) values (:route, :receiver, true, :now)
                on conflict (tenant_id, route_id, grantee_id) do update set may_take_over = true""")
                .param("route", pass.routeId())
                .param("receiver", receiver)
                .param("now", Timestamp.from(now))
                .update();
        accessLog.record(pass.studentId(), Action.EXPORT, "HANDOVER_OFFER", "HANDOVER");
        announce.handle(handover, pass.studentId());
        return new HandoverOutcome.Done(handover);
    }
}
