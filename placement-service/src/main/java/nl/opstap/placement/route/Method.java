package nl.opstap.placement.route;

/** How the stagebegeleider spoke with somebody. */
enum Method {
    AT_SCHOOL,
    AT_HOME,
    PHONE,
    VIDEO,
    OTHER
}
