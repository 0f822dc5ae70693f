package nl.opstap.transition;

import nl.opstap.platform.testing.suites.BsnSuite;

@TransitionTest
class BsnTests extends BsnSuite {}
