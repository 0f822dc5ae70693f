package nl.opstap.school.signals;

/** What the stagebegeleider tells the mentor. */
enum SignalKind {
    /** Something the mentor has to know (SCH-32); answered by having seen it. */
    SIGNAL,
    /** Terugkoppeling: a skill that falls short at work, which can become a school goal (SCH-33). */
    FEEDBACK
}
