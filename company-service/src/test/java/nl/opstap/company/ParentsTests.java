package nl.opstap.company;

import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.suites.ParentsSuite;

@OpstapTest
class ParentsTests extends ParentsSuite {
    ParentsTests() {
        super("POST /v1/company-proposals", "POST /v1/links/current", "POST /v1/links/current/evaluation");
    }
}
