package nl.opstap.school;

import nl.opstap.platform.testing.suites.OpenApiSuite;

@SchoolTest
class OpenApiTests extends OpenApiSuite {}
