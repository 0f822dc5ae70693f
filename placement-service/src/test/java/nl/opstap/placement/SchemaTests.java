package nl.opstap.placement;

import nl.opstap.platform.testing.suites.SchemaSuite;

@PlacementTest
class SchemaTests extends SchemaSuite {}
