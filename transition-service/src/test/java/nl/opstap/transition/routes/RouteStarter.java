package nl.opstap.transition.routes;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests of other features start the routes that are due. */
@TestComponent
public class RouteStarter {
    private final StartDueRoutes startDueRoutes;

    RouteStarter(StartDueRoutes startDueRoutes) {
        this.startDueRoutes = startDueRoutes;
    }

    public void start() {
        startDueRoutes.handle();
    }
}
