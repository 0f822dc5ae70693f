package nl.opstap.school;

import nl.opstap.platform.testing.suites.ModularitySuite;

class ModularityTests extends ModularitySuite {}
