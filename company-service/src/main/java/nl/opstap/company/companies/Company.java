package nl.opstap.company.companies;

import java.time.Instant;
import java.util.UUID;

/** One company of the pool. */
public record Company(UUID id, CompanyFacts facts, int version, Instant changedAt) {}
