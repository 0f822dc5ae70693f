package nl.opstap.school.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a list, and the cursor of the part that follows. */
public record Page<T>(List<T> items, @Nullable String next) {}
