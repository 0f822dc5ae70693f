package nl.opstap.placement;

import nl.opstap.platform.testing.suites.ModularitySuite;

class ModularityTests extends ModularitySuite {}
