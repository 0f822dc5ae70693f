package nl.opstap.school.onboarding;

import java.util.Map;
import java.util.Optional;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.identity.IdentityAdministration;
import org.springframework.stereotype.Component;

/** Who may open organisations, in every region, and whether this installation can. */
@Component
class Operators {
    private final Optional<IdentityAdministration> identity;

    Operators(Optional<IdentityAdministration> identity) {
        this.identity = identity;
    }

    boolean canOpen() {
        return identity.isPresent();
    }

    void require(Actor actor) {
        if (!actor.has("platform-operator")) {
            throw Problem.forbidden("role-missing");
        }
    }

    void requireAble(Actor actor) {
        require(actor);
        if (!canOpen()) {
            throw Problem.conflict("onboarding-not-configured", Map.of());
        }
    }
}
