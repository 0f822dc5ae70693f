package nl.opstap.notification.messages;

import java.util.UUID;
import nl.opstap.contracts.transition.RouteChanged;
import nl.opstap.notification.people.Circles;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.events.EventHandler;
import org.springframework.stereotype.Component;

/** A Transitieroute started, or somebody else became responsible (NOT-07). */
@Component
class TellOfRoute implements EventHandler<RouteChanged> {
    private final Circles circles;
    private final Followed followed;
    private final Tell tell;

    TellOfRoute(Circles circles, Followed followed, Tell tell) {
        this.circles = circles;
        this.followed = followed;
        this.tell = tell;
    }

    @Override
    public Class<RouteChanged> event() {
        return RouteChanged.class;
    }

    @Override
    public void erase(UUID key, Envelope envelope) {
        followed.forget(key);
    }

    @Override
    public void apply(RouteChanged route, Envelope envelope) {
        var before = followed.change(route.routeId(), route.status(), route.responsibleId());
        var path = "/routes/" + route.routeId();
        MessageKind kind;
        if (before.isEmpty()) {
            kind = MessageKind.ROUTE_STARTED;
        } else if (!route.responsibleId().equals(before.get().responsible())) {
            kind = MessageKind.ROUTE_RESPONSIBLE_CHANGED;
        } else {
            return;
        }
        tell.personAt(route.responsibleTenant(), route.responsibleId(), kind, route.studentId(), path);
        circles.around(route.studentId()).ifPresent(circle -> {
            tell.person(circle.studentAccount(), kind, circle.studentId(), path);
            circle.guardians().forEach(guardian -> tell.person(guardian, kind, circle.studentId(), path));
        });
    }
}
