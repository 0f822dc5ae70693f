package nl.opstap.contracts;

import java.util.UUID;

/** A fact that left its service. Its class carries {@link Published}. */
public interface Event {

    /** The aggregate it is about: events with the same key on one topic stay in order. */
    UUID key();
}
