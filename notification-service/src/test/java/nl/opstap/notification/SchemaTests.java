package nl.opstap.notification;

import nl.opstap.platform.testing.suites.SchemaSuite;

@NotificationTest
class SchemaTests extends SchemaSuite {}
