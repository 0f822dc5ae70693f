package nl.opstap.school.onboarding;

/** Who is invited to administer an organisation; kept until then and no longer. */
record FirstAdministrator(String givenName, String familyName, String email) {
    /** Nobody's name or address belongs in a log. */
    @Override
    public String toString() {
        return "FirstAdministrator";
    }
}
