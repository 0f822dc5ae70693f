package nl.opstap.school.policy;

/** What an organisation is in the region. */
public enum TenantKind {
    REGION,
    SCHOOL,
    MUNICIPALITY,
    PARTNER
}
