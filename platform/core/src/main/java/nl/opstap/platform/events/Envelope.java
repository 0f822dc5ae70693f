package nl.opstap.platform.events;

import java.time.Instant;
import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;

/**
 * What travels with an event, as CloudEvents attributes.
 *
 * @param sequence consecutive per topic and key, from 1
 * @param tenant whose fact it is; the handler already runs inside this tenant
 */
public record Envelope(UUID id, String source, String type, Instant time, Tenant tenant, long sequence) {}
