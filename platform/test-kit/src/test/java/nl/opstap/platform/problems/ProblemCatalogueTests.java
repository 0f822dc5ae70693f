package nl.opstap.platform.problems;

import java.nio.file.Path;
import nl.opstap.platform.testing.suites.ProblemCatalogueSuite;

class ProblemCatalogueTests extends ProblemCatalogueSuite {
    ProblemCatalogueTests() {
        super("platform", Path.of("..", "core"), Path.of("..", "..", "docs", "problems.md"));
    }
}
