package nl.opstap.placement.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document for those who sign it: everyone sees who has signed and who has not (PLA-35).
 *
 * @param edition 1 for the contract, one more for each amendment
 * @param effectiveFrom from when an amendment counts
 * @param companyChecksFirst nobody else can sign yet (PLA-34)
 */
public record DocumentView(
        UUID id,
        Document.Kind kind,
        String title,
        String hash,
        int edition,
        @Nullable LocalDate effectiveFrom,
        boolean companyChecksFirst,
        boolean complete,
        Instant drawnUpAt,
        @Nullable Instant completedAt,
        @Nullable String verificationCode,
        List<SignatureView> signatures,
        @Nullable Role yourTurn) {

    public record SignatureView(
            Role role,
            String expectedName,
            @Nullable String signedName,
            @Nullable String method,
            @Nullable Instant signedAt) {}
}
