package nl.opstap.placement;

import nl.opstap.platform.testing.suites.BsnSuite;

@PlacementTest
class BsnTests extends BsnSuite {}
