package nl.opstap.company.places;

import java.util.Map;
import java.util.UUID;
import nl.opstap.company.places.Place.Criterion;

/**
 * A place as it is to be kept.
 *
 * @param version the one that is changed; 0 of a place that is added
 * @param scores those a person gave with it
 */
public record KeptPlace(UUID id, int version, UUID companyId, PlaceFacts facts, Map<Criterion, Integer> scores) {}
