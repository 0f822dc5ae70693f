package nl.opstap.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM: version, nonce, ciphertext with tag. The context is bound to it: a ciphertext that was moved to another
 * row or reader does not open.
 */
public final class Cipher {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    /** Engines at rest: finding one among the providers takes longer than what it encrypts here. */
    private final Queue<javax.crypto.Cipher> engines = new ConcurrentLinkedQueue<>();

    Cipher(SecretKey key) {
        this.key = key;
    }

    /** The ciphertext was changed, belongs to another context, or was made with another key. */
    public static final class UnreadableException extends RuntimeException {
        UnreadableException(Throwable cause) {
            super("This was not encrypted here", cause);
        }
    }

    public byte[] encrypt(byte[] plain, String context) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var gcm = gcm(javax.crypto.Cipher.ENCRYPT_MODE, nonce, context);
            var encrypted = gcm.doFinal(plain);
            engines.add(gcm);
            return ByteBuffer.allocate(1 + NONCE + encrypted.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] decrypt(byte[] encrypted, String context) {
        if (encrypted.length <= 1 + NONCE || encrypted[0] != VERSION) {
            throw new UnreadableException(new IllegalArgumentException("unknown form"));
        }
        var nonce = new byte[NONCE];
        ByteBuffer.wrap(encrypted).get(1, nonce);
        try {
            var gcm = gcm(javax.crypto.Cipher.DECRYPT_MODE, nonce, context);
            var plain = gcm.doFinal(encrypted, 1 + NONCE, encrypted.length - 1 - NONCE);
            engines.add(gcm);
            return plain;
        } catch (AEADBadTagException other) {
            throw new UnreadableException(other);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As text that fits in an address or a JSON string. */
    public String encryptText(String plain, String context) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(encrypt(plain.getBytes(StandardCharsets.UTF_8), context));
    }

    public String decryptText(String encrypted, String context) {
        try {
            return new String(decrypt(Base64.getUrlDecoder().decode(encrypted), context), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw new UnreadableException(noBase64);
        }
    }

    private javax.crypto.Cipher gcm(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var rested = engines.poll();
        var gcm = rested == null ? javax.crypto.Cipher.getInstance("AES/GCM/NoPadding") : rested;
        gcm.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        gcm.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return gcm;
    }
}
