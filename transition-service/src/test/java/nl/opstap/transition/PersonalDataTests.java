package nl.opstap.transition;

import nl.opstap.platform.testing.suites.PersonalDataSuite;

@TransitionTest
class PersonalDataTests extends PersonalDataSuite {}
