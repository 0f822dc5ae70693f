package nl.opstap.placement.links;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exactly what one person is asked, and nothing more. */
public record LinkPage(
        String purpose,
        String holder,
        String school,
        String studentName,
        List<Fact> facts,
        List<Goal> goals,
        @Nullable Paper document,
        List<Shared> shared,
        @Nullable Guide guide) {

    public record Fact(String label, String value) {}

    public record Goal(String code, String text) {}

    public record Paper(String title, String hash, List<Signer> signers) {}

    public record Signer(String role, String name, @Nullable Instant signedAt) {}

    /**
     * An item the student chose to share with this company.
     *
     * @param broughtFrom the other school the student took it along from
     */
    public record Shared(
            String item,
            String label,
            String text,
            @Nullable String broughtFrom) {}

    /** The stagebegeleider, who can be reached at all times. */
    public record Guide(String name, @Nullable String phone) {}
}
