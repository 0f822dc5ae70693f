package nl.opstap.notification;

import nl.opstap.platform.testing.suites.OpenApiSuite;

@NotificationTest
class OpenApiTests extends OpenApiSuite {}
