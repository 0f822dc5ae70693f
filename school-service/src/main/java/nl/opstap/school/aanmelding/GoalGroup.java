package nl.opstap.school.aanmelding;

/** The three kinds of goals of a stage: getting to know work, being an employee, doing the profession. */
public enum GoalGroup {
    PREPARATION,
    EMPLOYEE_SKILLS,
    PROFESSION_TASKS
}
