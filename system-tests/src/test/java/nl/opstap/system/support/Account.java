package nl.opstap.system.support;

import java.util.UUID;

/** The fictional people of the demo region who can log in, and the tenants they belong to. */
public enum Account {
    MARIEKE(0x01, Tenants.VSO),
    SANNE(0x02, Tenants.VSO),
    TOM(0x03, Tenants.VSO),
    DAAN(0x06, Tenants.VSO),
    PETRA(0x07, Tenants.VSO),
    ADRIAAN(0x08, Tenants.VSO),
    FATIMA(0x09, Tenants.VSO),
    LOTTE(0x0a, Tenants.VSO),
    SEM(0x0b, Tenants.VSO),
    MO(0x11, Tenants.PRO),
    BAS(0x12, Tenants.PRO),
    NOOR(0x13, Tenants.PRO),
    KARIN(0x22, Tenants.MBO),
    YUSUF(0x23, Tenants.MBO),
    RAVI(0x24, Tenants.MBO),
    WILMA(0x31, Tenants.VSO),
    JASPER(0x41, Tenants.MUNICIPALITY),
    JIP(0x42, Tenants.MUNICIPALITY),
    RIA(0x51, Tenants.REGION),
    OTTO(0x52, Tenants.REGION);

    /** A local default; every demo account has it. */
    public static final String PASSWORD = "Welkom-opstap-1";

    private final UUID id;
    private final UUID tenant;

    Account(int number, UUID tenant) {
        this.id = UUID.fromString("0190a000-0000-7000-8000-0000000001%02x".formatted(number));
        this.tenant = tenant;
    }

    public String username() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public UUID tenant() {
        return tenant;
    }
}
