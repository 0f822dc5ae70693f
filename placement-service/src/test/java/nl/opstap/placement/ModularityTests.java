package nl.opstap.placement;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void featuresUseEachOtherInOneDirection() {
        ApplicationModules.of(PlacementServiceApplication.class).verify();
    }
}
