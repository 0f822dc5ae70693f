package nl.opstap.notification;

import nl.opstap.platform.testing.suites.PersonalDataSuite;
import org.junit.jupiter.api.Tag;

/** A message is handed over to whom it is about, and goes when the term of a student ends. */
@NotificationTest
@Tag("NOT-17")
class PersonalDataTests extends PersonalDataSuite {}
