package nl.opstap.school;

import nl.opstap.platform.testing.suites.SchemaSuite;

@SchoolTest
class SchemaTests extends SchemaSuite {}
