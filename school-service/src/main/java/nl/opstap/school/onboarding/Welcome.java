package nl.opstap.school.onboarding;

/** How the first administrator came in. */
enum Welcome {
    /** Keycloak sent a mail with a link to choose a password. */
    MAILED,
    /** The address had an account with a password already: it is a member now, and no mail went out. */
    JOINED
}
