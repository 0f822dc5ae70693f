package nl.opstap.school.onboarding;

import java.util.Optional;

/** What is done to open an organisation, in this order; each can be done again without harm. */
enum OnboardingStep {
    /** The organization in Keycloak, with what its tokens will say. */
    ORGANISATION,
    /** A group per role that makes sense in its kind. */
    ROLE_GROUPS,
    /** Our own register and first policy, which tells the other services. Before anybody can log in. */
    REGISTER,
    /** The first administrator joins and gets a mail. */
    ADMINISTRATOR;

    Optional<OnboardingStep> next() {
        var all = values();
        return ordinal() + 1 < all.length ? Optional.of(all[ordinal() + 1]) : Optional.empty();
    }
}
