package nl.opstap.gateway.webapp;

import java.net.URI;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser may load and do on our pages: our own files, nothing of others. */
public final class BrowserPolicy {
    private BrowserPolicy() {}

    /** The login server may receive the logout form, because browsers check a form's redirects too. */
    public static void apply(HeadersConfigurer<HttpSecurity> headers, URI loginServer) {
        var origin = loginServer.getScheme() + "://" + loginServer.getAuthority();
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data: blob:",
                        "media-src 'self' blob:",
                        "font-src 'self'",
                        "connect-src 'self'",
                        "worker-src 'self' blob:",
                        "manifest-src 'self'",
                        "form-action 'self' " + origin,
                        "base-uri 'none'",
                        "frame-ancestors 'none'")))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
