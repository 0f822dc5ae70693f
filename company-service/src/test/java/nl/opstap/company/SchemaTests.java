package nl.opstap.company;

import nl.opstap.platform.testing.suites.SchemaSuite;

class SchemaTests extends SchemaSuite {}
