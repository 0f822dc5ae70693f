package nl.opstap.placement.signing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** 1 for the contract itself, one more for each amendment. */
    int edition();

    /** From when an amendment counts; null for the contract itself, which says so in its text. */
    @Nullable
    LocalDate effectiveFrom();

    boolean isComplete();
}
