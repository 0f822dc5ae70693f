package nl.opstap.placement;

import nl.opstap.platform.testing.suites.OpenApiSuite;

@PlacementTest
class OpenApiTests extends OpenApiSuite {}
