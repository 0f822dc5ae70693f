package nl.opstap.school.identity;

import java.util.List;
import java.util.UUID;
import nl.opstap.school.policy.KnownTenant;
import org.jspecify.annotations.Nullable;

/** Who can log in, and for which organisation. Whatever is asked twice is done once. */
public interface IdentityAdministration {
    /** Makes the organization, or finds the one that carries this tenant's id already. */
    Answer<UUID> makeOrganization(KnownTenant tenant, String alias, @Nullable String mailDomain);

    /** Makes the groups that are missing. */
    Answer<Boolean> makeGroups(UUID organization, List<String> roles);

    /** Makes the person an account if the address has none, a member with these roles, and sends a mail if there is no password yet. */
    Answer<Welcome> invite(UUID organization, Invitee person, List<String> roles);

    /** Who has one of these roles in the organization that carries this tenant's id. */
    Answer<Staff> staff(UUID tenant, List<String> roles);

    /** The account of this address; makes one if there is none. It is nobody's member by that. */
    Answer<UUID> account(Invitee person);

    /** Makes the account a member with these roles; other roles stay. An administrator has to use a second factor from then on. */
    Answer<Boolean> admit(UUID organization, UUID account, List<String> roles);

    /** Sends the mail with which a password is chosen, if there is none yet. */
    Answer<Welcome> welcome(UUID account);

    /** Takes these roles away; the account stays a member. */
    Answer<Boolean> withdraw(UUID organization, UUID account, List<String> roles);

    /** Takes these roles away, and the membership with them unless there are other roles. The account stays. */
    Answer<Boolean> leave(UUID organization, UUID account, List<String> roles);

    /** What became of it; what goes wrong is an answer, never an exception. */
    sealed interface Answer<T> {
        record Done<T>(T value) implements Answer<T> {}

        /** Asking again does not help before somebody changed something. */
        record Refused<T>(Obstacle why) implements Answer<T> {}

        /** Later it may work. */
        record NoAnswer<T>(Obstacle why) implements Answer<T> {}
    }
}
