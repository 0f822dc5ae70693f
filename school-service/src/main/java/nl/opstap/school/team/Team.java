package nl.opstap.school.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.school.identity.Member;
import nl.opstap.school.identity.RolesOfKind;

/**
 * Who works at a tenant, and what can be done with them.
 *
 * @param organization as which organization of Keycloak it is known
 * @param roles those that can be given here
 */
record Team(UUID organization, List<String> roles, List<Member> members) {

    Optional<Member> find(UUID id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Somebody who was only invited may never come, so that leaves nobody who can log in. */
    boolean isLeftWithoutAdministratorBut(Member member) {
        return member.roles().contains(RolesOfKind.ADMINISTRATOR)
                && members.stream()
                        .filter(other -> !other.id().equals(member.id()))
                        .filter(other -> other.roles().contains(RolesOfKind.ADMINISTRATOR))
                        .allMatch(other -> other.invited() || other.blocked());
    }

    /** In the order in which they are told. */
    List<String> known(Collection<String> asked) {
        return roles.stream().filter(asked::contains).toList();
    }

    static List<String> without(Collection<String> some, Collection<String> others) {
        var rest = new ArrayList<>(some);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
