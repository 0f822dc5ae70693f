package nl.opstap.placement.signing;

import java.util.UUID;

/** A contract or certificate, as other features know it. */
public sealed interface Document permits StoredDocument {
    enum Kind {
        CONTRACT,
        CERTIFICATE
    }

    UUID id();

    Kind kind();

    UUID placementId();

    UUID studentId();

    String title();

    String hash();

    boolean isComplete();
}
