package nl.opstap.notification;

import nl.opstap.platform.testing.suites.ModularitySuite;

class ModularityTests extends ModularitySuite {}
