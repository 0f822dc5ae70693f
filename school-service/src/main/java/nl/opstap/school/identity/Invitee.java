package nl.opstap.school.identity;

/** Who is invited. */
public record Invitee(String givenName, String familyName, String email) {
    /** What Keycloak takes in a name of a person. */
    public static final String NAME = "[^<>&\"$%!#?;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]*";

    public static final String NAME_RULE = "In een naam staan geen leestekens zoals < > & / of haakjes.";

    /** Nobody's name or address belongs in a log. */
    @Override
    public String toString() {
        return "Invitee";
    }
}
