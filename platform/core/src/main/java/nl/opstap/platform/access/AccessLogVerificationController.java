package nl.opstap.platform.access;

import nl.opstap.platform.access.VerifyAccessLog.Verdict;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets who oversees a tenant check that its access log is as it was written (GW-30). */
@RestController
class AccessLogVerificationController {
    private final VerifyAccessLog verify;

    AccessLogVerificationController(VerifyAccessLog verify) {
        this.verify = verify;
    }

    /**
     * The outcome for one tenant in this service.
     *
     * @param records how many records are as they were written
     * @param brokenAt the place in the chain from where on the log cannot be trusted
     */
    record AccessLogVerdict(
            boolean intact,
            long records,
            @Nullable Long brokenAt,
            @Nullable String why) {}

    @GetMapping("/v1/access-log-verification")
    AccessLogVerdict verification(Actor actor) {
        if (!actor.hasAny("privacy-officer", "tenant-administrator")) {
            throw Problem.forbidden("not-your-oversight");
        }
        return switch (verify.handle()) {
            case Verdict.Intact(var records) -> new AccessLogVerdict(true, records, null, null);
            case Verdict.Broken(var number, var why) -> new AccessLogVerdict(false, number - 1, number, why);
        };
    }
}
