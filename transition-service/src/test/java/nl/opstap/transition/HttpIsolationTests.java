package nl.opstap.transition;

import nl.opstap.platform.testing.suites.HttpIsolationSuite;

@TransitionTest
class HttpIsolationTests extends HttpIsolationSuite {}
