package nl.opstap.system.support;

import java.util.UUID;

/** The tenants of the demo region. */
public final class Tenants {
    public static final UUID REGION = tenant(0x01);
    public static final UUID VSO = tenant(0x0a);
    public static final UUID PRO = tenant(0x0b);
    public static final UUID MBO = tenant(0x0c);
    public static final UUID MUNICIPALITY = tenant(0x0d);
    public static final UUID PARTNER = tenant(0x0e);

    private Tenants() {}

    private static UUID tenant(int number) {
        return UUID.fromString("0190a000-0000-7000-8000-0000000000%02x".formatted(number));
    }
}
