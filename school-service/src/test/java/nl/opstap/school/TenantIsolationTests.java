package nl.opstap.school;

import nl.opstap.platform.testing.suites.TenantIsolationSuite;

@SchoolTest
class TenantIsolationTests extends TenantIsolationSuite {}
