package nl.opstap.school.policy;

import jakarta.validation.Valid;
import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The stagebeleid as a page can show it: to everybody of the tenant. */
@RestController
class PolicyController {
    private final Policies policies;
    private final ChangePolicy changePolicy;

    PolicyController(Policies policies, ChangePolicy changePolicy) {
        this.policies = policies;
        this.changePolicy = changePolicy;
    }

    @GetMapping("/v1/policy")
    @Transactional(readOnly = true)
    ResponseEntity<PolicyVersion> policy(Actor actor) {
        return answer(policies.current().orElseThrow(Problem::notFound));
    }

    @GetMapping("/v1/policy/versions")
    @Transactional(readOnly = true)
    List<PolicyVersion> versions(Actor actor) {
        return policies.all();
    }

    @PutMapping("/v1/policy")
    ResponseEntity<PolicyVersion> change(IfMatch seen, @Valid @RequestBody PolicyChange change, Actor actor) {
        return answer(changePolicy.handle(actor, seen, change));
    }

    private static ResponseEntity<PolicyVersion> answer(PolicyVersion version) {
        return Versioned.ok(version, version.version());
    }
}
