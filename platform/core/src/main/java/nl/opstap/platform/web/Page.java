package nl.opstap.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next what to send as {@code cursor} for the part that follows; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
