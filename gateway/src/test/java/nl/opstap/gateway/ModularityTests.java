package nl.opstap.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void featuresUseEachOtherOnlyThroughTheirPublicTypes() {
        ApplicationModules.of(GatewayApplication.class).verify();
    }
}
