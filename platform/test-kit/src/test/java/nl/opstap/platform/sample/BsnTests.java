package nl.opstap.platform.sample;

import nl.opstap.platform.testing.suites.BsnSuite;

class BsnTests extends BsnSuite {}
