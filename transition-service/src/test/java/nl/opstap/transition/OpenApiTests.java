package nl.opstap.transition;

import nl.opstap.platform.testing.suites.OpenApiSuite;

@TransitionTest
class OpenApiTests extends OpenApiSuite {}
