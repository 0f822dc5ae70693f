package nl.opstap.school.identity;

import org.jspecify.annotations.Nullable;

/** What stands in the way of a step, in words of ours: what Keycloak says may quote a person. */
public enum Obstacle {
    /** Keycloak is down, slow, or answers nonsense. */
    NO_ANSWER,
    /** Keycloak does not accept this service's account, or does not let it do this. */
    NOT_ALLOWED,
    /** The mail server took no mail from Keycloak. */
    MAIL_NOT_SENT,
    /** Something of our own failed. */
    OWN_FAILURE,
    NAME_TAKEN("name"),
    ALIAS_TAKEN("alias"),
    MAIL_DOMAIN_REFUSED("mailDomain"),
    /** Keycloak does not want this organization, and we do not know why. */
    ORGANISATION_REFUSED("name"),
    /** Somebody removed it from Keycloak meanwhile; it is made anew. */
    ORGANISATION_GONE,
    ADMINISTRATOR_REFUSED("administrator.email"),
    /** It took so long that name and address were wiped; they have to be given again. */
    ADMINISTRATOR_FORGOTTEN("administrator.email");

    private final @Nullable String field;

    Obstacle() {
        this(null);
    }

    Obstacle(@Nullable String field) {
        this.field = field;
    }

    /** The field of the request that has to change, if one has. */
    @Nullable
    public String field() {
        return field;
    }
}
