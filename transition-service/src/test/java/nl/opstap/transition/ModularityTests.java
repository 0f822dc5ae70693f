package nl.opstap.transition;

import nl.opstap.platform.testing.suites.ModularitySuite;

class ModularityTests extends ModularitySuite {}
