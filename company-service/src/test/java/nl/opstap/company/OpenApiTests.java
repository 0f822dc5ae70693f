package nl.opstap.company;

import nl.opstap.platform.testing.suites.OpenApiSuite;

class OpenApiTests extends OpenApiSuite {}
