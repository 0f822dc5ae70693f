package nl.opstap.notification;

import nl.opstap.platform.testing.suites.ParentsSuite;

@NotificationTest
class ParentsTests extends ParentsSuite {
    ParentsTests() {
        super("PUT /v1/messages/{messageId}/reading");
    }
}
