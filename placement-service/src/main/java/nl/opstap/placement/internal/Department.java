package nl.opstap.placement.internal;

/** Which part of the school gives the work. */
enum Department {
    CARE_AND_SERVICE,
    FACILITY
}
