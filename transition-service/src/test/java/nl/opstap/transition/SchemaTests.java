package nl.opstap.transition;

import nl.opstap.platform.testing.suites.SchemaSuite;

@TransitionTest
class SchemaTests extends SchemaSuite {}
