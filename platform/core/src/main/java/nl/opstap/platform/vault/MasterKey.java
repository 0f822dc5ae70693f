package nl.opstap.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret of an installation, from which a key is derived for each use, so that what was encrypted for one use
 * can never be opened by another.
 */
public final class MasterKey {
    private final byte[] bytes;

    /** @param base64 32 random bytes */
    public MasterKey(String base64) {
        bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("opstap.master-key must be 32 bytes in base64");
        }
    }

    /** The cipher for this use. */
    public Cipher cipher(String use) {
        return new Cipher(derive(use));
    }

    private SecretKey derive(String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(bytes)
                                    .addSalt("opstap".getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
