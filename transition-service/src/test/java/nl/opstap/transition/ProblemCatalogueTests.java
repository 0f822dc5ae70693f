package nl.opstap.transition;

import nl.opstap.platform.testing.suites.ProblemCatalogueSuite;

class ProblemCatalogueTests extends ProblemCatalogueSuite {
    ProblemCatalogueTests() {
        super("transition");
    }
}
