package nl.opstap.notification;

import nl.opstap.platform.testing.suites.TenantIsolationSuite;

@NotificationTest
class TenantIsolationTests extends TenantIsolationSuite {}
