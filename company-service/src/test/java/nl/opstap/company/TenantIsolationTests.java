package nl.opstap.company;

import nl.opstap.platform.testing.suites.TenantIsolationSuite;

class TenantIsolationTests extends TenantIsolationSuite {}
