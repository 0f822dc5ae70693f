package nl.opstap.platform.testing;

import java.util.UUID;
import nl.opstap.platform.tenancy.Tenant;

/** The tenants of the demo, and a second region that only tests know. */
public enum TestTenant {
    REGION("01", "regio-peelrand", "REGION", "01"),
    SCHOOL_A("0a", "zwaluwhof", "SCHOOL", "01"),
    SCHOOL_B("0b", "kastanjelaan", "SCHOOL", "01"),
    SCHOOL_MBO("0c", "kompas-college", "SCHOOL", "01"),
    MUNICIPALITY("0d", "veenbeek", "MUNICIPALITY", "01"),
    PARTNER("0e", "de-schakel", "PARTNER", "01"),
    OTHER_REGION("02", "regio-elders", "REGION", "02"),
    OTHER_SCHOOL("1a", "school-elders", "SCHOOL", "02");

    private static final String PREFIX = "0190a000-0000-7000-8000-0000000000";

    private final UUID id;
    private final String alias;
    private final String kind;
    private final UUID regionId;

    TestTenant(String id, String alias, String kind, String region) {
        this.id = UUID.fromString(PREFIX + id);
        this.alias = alias;
        this.kind = kind;
        this.regionId = UUID.fromString(PREFIX + region);
    }

    public UUID id() {
        return id;
    }

    public String alias() {
        return alias;
    }

    public String kind() {
        return kind;
    }

    public UUID regionId() {
        return regionId;
    }

    /** To enter with {@link nl.opstap.platform.tenancy.TenantScope}. */
    public Tenant tenant() {
        return new Tenant(id, regionId);
    }
}
