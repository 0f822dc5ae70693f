package nl.opstap.platform.events;

/** A record that is no event of ours: no retry can mend it. The message holds no data of anybody. */
public final class MalformedEventException extends Exception {
    public MalformedEventException(String message) {
        super(message);
    }
}
