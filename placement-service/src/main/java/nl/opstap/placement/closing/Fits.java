package nl.opstap.placement.closing;

/** Whether work and company suit the student as a job. */
enum Fits {
    YES,
    PARTLY,
    NO
}
