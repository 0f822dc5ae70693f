package nl.opstap.platform.sample;

import nl.opstap.platform.testing.suites.TenantIsolationSuite;

class TenantIsolationTests extends TenantIsolationSuite {}
