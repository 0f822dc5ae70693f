package nl.opstap.platform.sample;

import nl.opstap.platform.testing.suites.SchemaSuite;

class SchemaTests extends SchemaSuite {}
