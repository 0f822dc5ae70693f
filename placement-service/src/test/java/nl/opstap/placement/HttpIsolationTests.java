package nl.opstap.placement;

import nl.opstap.platform.testing.suites.HttpIsolationSuite;

@PlacementTest
class HttpIsolationTests extends HttpIsolationSuite {}
