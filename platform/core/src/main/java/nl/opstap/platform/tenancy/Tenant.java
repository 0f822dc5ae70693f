package nl.opstap.platform.tenancy;

import java.util.UUID;

/** A tenant and the region whose shared rows it may see. */
public record Tenant(UUID id, UUID region) {}
