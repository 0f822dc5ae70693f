package nl.opstap.placement;

import nl.opstap.platform.testing.suites.TenantIsolationSuite;

@PlacementTest
class TenantIsolationTests extends TenantIsolationSuite {}
