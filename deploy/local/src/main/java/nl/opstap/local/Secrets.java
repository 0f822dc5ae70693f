package nl.opstap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets made once per stack and kept beside its data: none of them is in the repository. */
public record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The key that wraps the students' keys: 32 bytes in Base64. */
    public String masterKey() {
        return keptOrMade("master-key", Base64.getEncoder());
    }

    /** What the gateway shows Keycloak to prove that it is the gateway. */
    public String gatewaySecret() {
        return keptOrMade("gateway-secret", Base64.getUrlEncoder().withoutPadding());
    }

    /** What school-service shows Keycloak to open organisations; it can manage every account of the realm. */
    public String onboardingSecret() {
        return keptOrMade("onboarding-secret", Base64.getUrlEncoder().withoutPadding());
    }

    private String keptOrMade(String name, Base64.Encoder encoder) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(folder);
            var bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            var secret = encoder.encodeToString(bytes);
            var draft = Files.createTempFile(
                    folder,
                    name,
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, secret);
            Files.move(draft, file);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
