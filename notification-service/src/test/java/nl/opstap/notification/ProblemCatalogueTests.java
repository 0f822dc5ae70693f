package nl.opstap.notification;

import nl.opstap.platform.testing.suites.ProblemCatalogueSuite;

class ProblemCatalogueTests extends ProblemCatalogueSuite {
    ProblemCatalogueTests() {
        super("notification");
    }
}
