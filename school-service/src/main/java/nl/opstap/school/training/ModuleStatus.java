package nl.opstap.school.training;

/** How far a student is in a module. */
public enum ModuleStatus {
    NOT_STARTED,
    BUSY,
    DONE
}
