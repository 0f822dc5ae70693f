package nl.opstap.school;

import nl.opstap.platform.testing.suites.PersonalDataSuite;

@SchoolTest
class PersonalDataTests extends PersonalDataSuite {}
