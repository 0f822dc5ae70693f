package nl.opstap.company;

import nl.opstap.platform.testing.suites.BsnSuite;

class BsnTests extends BsnSuite {}
