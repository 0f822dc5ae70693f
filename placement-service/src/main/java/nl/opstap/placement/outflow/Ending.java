package nl.opstap.placement.outflow;

/** What a plaatsingsstage led to. */
enum Ending {
    CONTRACT,
    /** No job at this company. */
    NOT_HERE
}
