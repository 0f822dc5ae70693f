package nl.opstap.notification;

import nl.opstap.platform.testing.suites.HttpIsolationSuite;

@NotificationTest
class HttpIsolationTests extends HttpIsolationSuite {}
