package nl.opstap.school.students;

/** Whether a student is still at school. */
public enum Status {
    ACTIVE,
    LEFT,
    OUD_LEERLING
}
