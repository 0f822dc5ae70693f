package nl.opstap.gateway.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM around a stored session, with a key of its own derived from the master key. */
class SessionSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** The bytes were not sealed with this key, or were changed since. */
    static class Broken extends RuntimeException {
        Broken(Exception cause) {
            super(cause);
        }
    }

    SessionSeal(byte[] masterKey) {
        if (masterKey.length != 32) {
            throw new IllegalArgumentException("OPSTAP_MASTER_KEY must be 32 bytes in base64");
        }
        try {
            var derive = Mac.getInstance("HmacSHA256");
            derive.init(new SecretKeySpec(masterKey, "HmacSHA256"));
            this.key = new SecretKeySpec(
                    derive.doFinal("opstap gateway sessions v1".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] close(byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] sealed) {
        if (sealed.length < NONCE) {
            throw new Broken(new IllegalArgumentException("too short"));
        }
        try {
            var nonce = ByteBuffer.wrap(sealed, 0, NONCE).slice();
            var bytes = new byte[NONCE];
            nonce.get(bytes);
            return cipher(Cipher.DECRYPT_MODE, bytes).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new Broken(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
