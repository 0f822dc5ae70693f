package nl.opstap.placement.outflow;

/** Whether something is there, as far as school knows. */
enum Known {
    YES,
    NO,
    UNKNOWN
}
