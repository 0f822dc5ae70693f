package nl.opstap.school.colleagues;

import java.util.List;
import java.util.UUID;

/** Somebody of the staff. */
public record Colleague(UUID id, String name, List<String> roles) {}
