package nl.opstap.placement.route;

/** What somebody says of the route. */
enum RouteAnswer {
    AGREED,
    /** Not yet: wants to talk about it first. */
    TALK
}
