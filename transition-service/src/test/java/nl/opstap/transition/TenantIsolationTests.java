package nl.opstap.transition;

import nl.opstap.platform.testing.suites.TenantIsolationSuite;

@TransitionTest
class TenantIsolationTests extends TenantIsolationSuite {}
