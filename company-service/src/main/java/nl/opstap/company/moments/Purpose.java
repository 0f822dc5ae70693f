package nl.opstap.company.moments;

/** Why a company is contacted, with the words people read. */
public enum Purpose {
    FIND_PLACE("stageplek zoeken"),
    GET_ACQUAINTED("kennismaken"),
    JOB("baan na de stage"),
    VISIT_OR_LESSON("gastles of bedrijfsbezoek"),
    /** How it goes with somebody who is there: each school calls about its own students. */
    RUNNING_STAGE("lopende stage"),
    OTHER("iets anders");

    private final String dutch;

    Purpose(String dutch) {
        this.dutch = dutch;
    }

    public String dutch() {
        return dutch;
    }

    /** Whether a second school that asks the same puts pressure on the company. */
    boolean presses() {
        return this != RUNNING_STAGE;
    }
}
