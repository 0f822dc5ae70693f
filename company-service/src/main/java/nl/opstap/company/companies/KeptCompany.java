package nl.opstap.company.companies;

import java.util.UUID;

/**
 * A company as it is to be kept.
 *
 * @param version the one that is changed; 0 of a company that is added
 */
public record KeptCompany(UUID id, int version, CompanyFacts facts) {}
