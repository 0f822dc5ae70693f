package nl.opstap.platform.events.inbox;

/** Says why an event failed, without the exception's message, which could quote somebody's data. */
final class Cause {
    private Cause() {}

    static String of(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var at = root.getStackTrace().length == 0 ? "" : " at " + root.getStackTrace()[0];
        return root.getClass().getName() + at;
    }
}
