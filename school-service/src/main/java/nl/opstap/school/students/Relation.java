package nl.opstap.school.students;

/** What somebody is to a student. */
public enum Relation {
    PARENT,
    CARER,
    NETWORK
}
