package nl.opstap.school;

import nl.opstap.platform.testing.suites.HttpIsolationSuite;

@SchoolTest
class HttpIsolationTests extends HttpIsolationSuite {}
