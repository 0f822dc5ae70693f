package nl.opstap.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.KEM;

/**
 * Key pairs for one request each. Who asks makes a pair and sends the public half along; the answers travel and wait
 * sealed, in topics, outboxes and copies of them, and once the private half is gone nobody can open any of them again.
 */
public final class OneTimeKeys {
    private static final String CURVE = "X25519";
    private static final String CONTEXT = "one-time";

    private OneTimeKeys() {}

    /** Both halves in base64. */
    public record Pair(String publicKey, String privateKey) {}

    public static Pair make() {
        try {
            var pair = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
            return new Pair(
                    text(pair.getPublic().getEncoded()), text(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sealed for whoever holds the private half. */
    public static String seal(String publicKey, byte[] plain) {
        try {
            PublicKey reader = KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(bytes(publicKey)));
            var shared = KEM.getInstance("DHKEM").newEncapsulator(reader).encapsulate(0, 32, "AES");
            return text(shared.encapsulation()) + "." + text(new Cipher(shared.key()).encrypt(plain, CONTEXT));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("This is no public key", noKey);
        }
    }

    public static byte[] open(String privateKey, String sealed) {
        var dot = sealed.indexOf('.');
        try {
            PrivateKey key = KeyFactory.getInstance(CURVE).generatePrivate(new PKCS8EncodedKeySpec(bytes(privateKey)));
            var shared = KEM.getInstance("DHKEM")
                    .newDecapsulator(key)
                    .decapsulate(bytes(sealed.substring(0, Math.max(dot, 0))), 0, 32, "AES");
            return new Cipher(shared).decrypt(bytes(sealed.substring(dot + 1)), CONTEXT);
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw new Cipher.UnreadableException(other);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
    }
}
