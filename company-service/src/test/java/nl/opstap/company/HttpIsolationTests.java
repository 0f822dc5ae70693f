package nl.opstap.company;

import nl.opstap.platform.testing.suites.HttpIsolationSuite;

class HttpIsolationTests extends HttpIsolationSuite {}
