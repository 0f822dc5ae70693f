package nl.opstap.school.rights;

import nl.opstap.platform.security.Actor;

/** As whom somebody asks. */
enum AskedAs {
    STUDENT,
    PARENT,
    /** For a student who asked by word or letter. */
    PRIVACY_OFFICER,
    /** Nobody asked: the term to keep the student has ended. */
    RETENTION;

    static AskedAs of(Actor actor) {
        if (actor.has("student")) {
            return STUDENT;
        }
        return actor.has("parent") ? PARENT : PRIVACY_OFFICER;
    }
}
