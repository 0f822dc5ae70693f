package nl.opstap.school;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void featuresUseEachOtherByTheirPublicTypesAndInOneDirection() {
        ApplicationModules.of(SchoolServiceApplication.class).verify();
    }
}
