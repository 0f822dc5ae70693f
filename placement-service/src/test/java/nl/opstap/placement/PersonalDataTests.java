package nl.opstap.placement;

import nl.opstap.platform.testing.suites.PersonalDataSuite;

@PlacementTest
class PersonalDataTests extends PersonalDataSuite {}
