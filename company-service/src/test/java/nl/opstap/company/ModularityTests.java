package nl.opstap.company;

import nl.opstap.platform.testing.suites.ModularitySuite;

class ModularityTests extends ModularitySuite {}
