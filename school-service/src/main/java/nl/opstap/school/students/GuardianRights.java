package nl.opstap.school.students;

/**
 * What the age of the student and the student's own choices leave to a parent or carer (SCH-05, GW-24). At 16 consent
 * moves to the student, who may then shield content; at 18 the link is off unless the student turns it on.
 */
record GuardianRights(boolean informed, boolean content, boolean consent) {
    static final int OWN_CONSENT = 16;
    static final int ADULT = 18;
    private static final GuardianRights NONE = new GuardianRights(false, false, false);

    static GuardianRights of(Guardian guardian, Student student, int age) {
        if (!guardian.contactAllowed() || (age >= ADULT && !student.parentsInformed())) {
            return NONE;
        }
        var content = age < OWN_CONSENT || !student.shieldedFromParents();
        return new GuardianRights(true, content && guardian.decides(), age < OWN_CONSENT && guardian.decides());
    }
}
