package nl.opstap.notification;

import nl.opstap.platform.testing.suites.PersonalDataSuite;

@NotificationTest
class PersonalDataTests extends PersonalDataSuite {}
