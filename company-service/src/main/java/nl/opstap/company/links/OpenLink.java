package nl.opstap.company.links;

import java.util.function.Function;
import nl.opstap.platform.links.ScopedLinks;
import nl.opstap.platform.links.ScopedLinks.Grant;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does what somebody with a link asks, in the tenant of the link. No answer is kept by a browser. */
@Component
public class OpenLink {
    /** Carries the token, which so stands in no address and no log of one. */
    public static final String TOKEN = "X-Link-Token";

    private final ScopedLinks links;

    OpenLink(ScopedLinks links) {
        this.links = links;
    }

    /** A link of another purpose is as good as none. */
    public <P extends LinkPage> ResponseEntity<P> as(String purpose, String token, Function<Grant, P> work) {
        return answer(token, grant -> {
            if (!grant.purpose().equals(purpose)) {
                throw Problem.notFound();
            }
            return work.apply(grant);
        });
    }

    <P extends LinkPage> ResponseEntity<P> answer(String token, Function<Grant, P> work) {
        var grant = links.look(token);
        var page = TenantScope.call(grant.tenant(), () -> work.apply(grant));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }
}
