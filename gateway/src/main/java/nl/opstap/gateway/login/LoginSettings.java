package nl.opstap.gateway.login;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people log in and under which address they see us. {@code jwks} may be an address inside the cluster: everything
 * that does not pass the browser goes there. A token is renewed {@code renewBefore} it ends.
 */
@ConfigurationProperties("opstap.login")
record LoginSettings(
        URI publicUrl,
        URI issuer,
        URI jwks,
        String clientSecret,
        String sessionKey,
        @DefaultValue("10s") Duration renewBefore) {
    boolean https() {
        return "https".equals(publicUrl.getScheme());
    }

    String inBrowser(String endpoint) {
        return issuer + "/protocol/openid-connect/" + endpoint;
    }

    String fromHere(String endpoint) {
        return jwks.resolve(endpoint).toString();
    }
}
