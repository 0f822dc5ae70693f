package nl.opstap.platform.events.inbox;

/** Nothing is wrong with the event: the database is away, so it is tried until it is back. */
final class Outage extends RuntimeException {
    Outage(Throwable cause) {
        super("The inbox cannot work now", cause);
    }
}
