package nl.opstap.company;

import nl.opstap.platform.testing.suites.ProblemCatalogueSuite;

class ProblemCatalogueTests extends ProblemCatalogueSuite {
    ProblemCatalogueTests() {
        super("company");
    }
}
