package nl.opstap.notification;

import nl.opstap.platform.testing.suites.BsnSuite;

@NotificationTest
class BsnTests extends BsnSuite {}
