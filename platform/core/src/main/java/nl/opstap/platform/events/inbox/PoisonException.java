package nl.opstap.platform.events.inbox;

/** An event whose body cannot be what its type promises: no retry can mend it. */
final class PoisonException extends RuntimeException {
    PoisonException(String message) {
        super(message);
    }
}
