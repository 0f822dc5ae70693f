package nl.opstap.transition;

import nl.opstap.platform.testing.suites.ParentsSuite;

@TransitionTest
class ParentsTests extends ParentsSuite {
    ParentsTests() {
        super("POST /v1/routes/{routeId}/prints");
    }
}
