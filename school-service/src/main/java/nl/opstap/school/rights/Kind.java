package nl.opstap.school.rights;

/** What is asked. */
enum Kind {
    /** Everything that is kept (inzage, overdraagbaarheid). */
    EXPORT,
    /** That it goes (wissen). */
    ERASURE
}
