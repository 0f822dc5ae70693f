package nl.opstap.placement;

import nl.opstap.platform.testing.suites.ProblemCatalogueSuite;

class ProblemCatalogueTests extends ProblemCatalogueSuite {
    ProblemCatalogueTests() {
        super("placement");
    }
}
