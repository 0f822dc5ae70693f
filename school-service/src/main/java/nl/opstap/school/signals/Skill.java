package nl.opstap.school.signals;

/** The skills of which a workplace shows what school has to work on (SCH-33). */
enum Skill {
    LANGUAGE,
    ARITHMETIC,
    SOCIAL,
    PROFESSION
}
