package nl.opstap.school;

import nl.opstap.platform.testing.suites.BsnSuite;

@SchoolTest
class BsnTests extends BsnSuite {}
