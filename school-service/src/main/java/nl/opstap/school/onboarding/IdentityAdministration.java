package nl.opstap.school.onboarding;

import java.util.List;
import java.util.UUID;

/** Who can log in, and for which organisation. Whatever is asked twice is done once. */
interface IdentityAdministration {
    /** Makes the organization, or finds the one that carries this tenant's id already. */
    Answer<UUID> makeOrganization(Onboarding onboarding);

    /** Makes the groups that are missing. */
    Answer<Boolean> makeGroups(UUID organization, List<String> roles);

    /** Makes the person an account if the address has none, a member with these roles, and sends a mail if there is no password yet. */
    Answer<Welcome> invite(UUID organization, FirstAdministrator person, List<String> roles);

    /** What became of it; what goes wrong is an answer, never an exception. */
    sealed interface Answer<T> {
        record Done<T>(T value) implements Answer<T> {}

        /** Asking again does not help before somebody changed something. */
        record Refused<T>(Obstacle why) implements Answer<T> {}

        /** Later it may work. */
        record NoAnswer<T>(Obstacle why) implements Answer<T> {}
    }
}
