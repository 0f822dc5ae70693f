package nl.opstap.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.opstap.local.Part;
import nl.opstap.local.Site;
import nl.opstap.local.StackFailure;

/** The realm as Keycloak imports it here: with the demo region, and with this stack's own addresses and secret. */
final class Realm {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(OPSTAP_\\w+)}");

    private Realm() {}

    static String json(Site site) throws IOException {
        var file = site.repository().resolve("deploy/keycloak/realm-opstap-local.json");
        return fill(Files.readString(file), values(site), file);
    }

    private static Map<String, String> values(Site site) {
        return Map.of(
                "OPSTAP_PUBLIC_URL", site.ports().publicUrl().toString(),
                "OPSTAP_SMTP_HOST", "127.0.0.1",
                "OPSTAP_SMTP_PORT", Integer.toString(site.ports().of(Part.SMTP)),
                "OPSTAP_GATEWAY_SECRET", site.secrets().gatewaySecret(),
                "OPSTAP_ONBOARDING_SECRET", site.secrets().onboardingSecret());
    }

    /** An unknown placeholder would stand in the realm as its own name, so it is refused. */
    static String fill(String text, Map<String, String> values, Path file) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new StackFailure(
                        "%s asks for %s, which the launcher does not know.".formatted(file, found.group()));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
