package nl.opstap.company.needs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changes what a place meets. @param name absent where no person is at work, as in a list that is read in */
public record Author(UUID id, @Nullable String name) {}
