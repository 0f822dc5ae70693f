package nl.opstap.company;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void featuresDependOnEachOthersPublicTypesOnlyAndNeverInACircle() {
        ApplicationModules.of(CompanyServiceApplication.class).verify();
    }
}
