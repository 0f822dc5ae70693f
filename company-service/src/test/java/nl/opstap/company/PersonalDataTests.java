package nl.opstap.company;

import nl.opstap.platform.testing.suites.PersonalDataSuite;

class PersonalDataTests extends PersonalDataSuite {}
