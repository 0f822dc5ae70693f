package nl.opstap.platform.sheets;

/** How far an import is. */
public enum ImportState {
    CHECKED,
    RUNNING,
    DONE,
    FAILED,
    UNDOING,
    UNDONE;

    public boolean isAtWork() {
        return this == RUNNING || this == UNDOING;
    }
}
