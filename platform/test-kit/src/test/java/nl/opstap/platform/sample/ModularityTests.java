package nl.opstap.platform.sample;

import com.tngtech.archunit.core.importer.ImportOption;
import nl.opstap.platform.testing.suites.ModularitySuite;

class ModularityTests extends ModularitySuite {

    /** This service lies among the tests. */
    @Override
    protected ImportOption importOption() {
        return location -> !location.contains("Tests");
    }
}
