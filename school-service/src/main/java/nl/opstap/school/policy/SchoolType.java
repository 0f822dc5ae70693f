package nl.opstap.school.policy;

/** Kind of education; it decides which policy a school starts with. */
public enum SchoolType {
    VSO,
    PRO,
    MBO
}
