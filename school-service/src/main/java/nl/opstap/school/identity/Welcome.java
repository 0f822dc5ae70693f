package nl.opstap.school.identity;

/** How somebody who was invited came in. */
public enum Welcome {
    /** Keycloak sent a mail with a link to choose a password. */
    MAILED,
    /** The address had an account with a password already: it is a member now, and no mail went out. */
    JOINED
}
