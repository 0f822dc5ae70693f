package nl.opstap.school;

import nl.opstap.platform.testing.suites.ParentsSuite;

@SchoolTest
class ParentsTests extends ParentsSuite {
    ParentsTests() {
        super(
                "POST /v1/students/{studentId}/rights-requests",
                "POST /v1/rights-requests",
                "POST /v1/students/{studentId}/corrections",
                "POST /v1/students/{studentId}/consents",
                "DELETE /v1/students/{studentId}/consents/{consentId}",
                "POST /v1/students/{studentId}/prints");
    }
}
