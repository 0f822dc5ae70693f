package nl.opstap.platform.sample;

import nl.opstap.platform.testing.suites.HttpIsolationSuite;

class HttpIsolationTests extends HttpIsolationSuite {}
