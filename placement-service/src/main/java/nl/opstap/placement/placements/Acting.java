package nl.opstap.placement.placements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes a step, and as what. */
public record Acting(@Nullable UUID id, String name, Party party) {

    /** The calendar, or the answer of another service. */
    public static Acting system() {
        return new Acting(null, "Opstap", Party.SYSTEM);
    }
}
