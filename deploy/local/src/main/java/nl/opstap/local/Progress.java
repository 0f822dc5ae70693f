package nl.opstap.local;

/** Hears what the stack is doing. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (part, message) -> {};

    void report(Part part, String message);
}
