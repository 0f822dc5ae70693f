package nl.opstap.placement.talks;

/** What comes up in a talk, as the school's own way of working lists it. */
enum Topic {
    SCHOOL(Talk.FIRST_VISIT, "De school: wie wij zijn"),
    METHOD(Talk.FIRST_VISIT, "Hoe wij een stage begeleiden"),
    TARGET_GROUP(Talk.FIRST_VISIT, "Onze leerlingen: wie zij zijn en wat zij nodig hebben"),
    AIM(Talk.FIRST_VISIT, "Het doel van de stage"),
    SUPERVISOR(Talk.ACQUAINTANCE, "Wie de praktijkbegeleider is"),
    STUDENT(Talk.ACQUAINTANCE, "Wie de leerling is: alleen wat de leerling wil delen"),
    GOALS_AND_WORK(Talk.ACQUAINTANCE, "De leerdoelen en het werk"),
    CONSISTENT_GUIDANCE(Talk.ACQUAINTANCE, "Waarom vaste begeleiding op het werk belangrijk is"),
    /** Of a plaatsingsstage only. */
    JOB_CHANCE(Talk.ACQUAINTANCE, "De kans op een baan"),
    CONTRACT(Talk.ACQUAINTANCE, "Het stagecontract"),
    KLAPPER(Talk.ACQUAINTANCE, "De stageklapper, het logboek en de planning van gesprekken");

    private final Talk talk;
    private final String text;

    Topic(Talk talk, String text) {
        this.talk = talk;
        this.text = text;
    }

    Talk talk() {
        return talk;
    }

    String text() {
        return text;
    }
}
