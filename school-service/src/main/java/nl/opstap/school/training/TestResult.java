package nl.opstap.school.training;

/** Outcome of the test at the end of a module. */
public enum TestResult {
    PASSED,
    NOT_YET
}
