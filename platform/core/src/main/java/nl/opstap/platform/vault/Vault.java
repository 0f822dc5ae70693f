package nl.opstap.platform.vault;

import java.util.UUID;

/**
 * Encrypts fields with a key of the person they are about (GW-23). Destroying the key erases every such field at once,
 * also in backups. Keys are themselves encrypted with the master key and belong to the present tenant.
 */
public interface Vault {

    /** Ciphertext to store; the same text gives another ciphertext each time. */
    byte[] encrypt(UUID subject, String plain);

    /**
     * The text again.
     *
     * @throws ErasedException when the key of this person was destroyed
     */
    String decrypt(UUID subject, byte[] cipher);

    /** Destroys the key of this person. Cannot be undone. */
    void destroy(UUID subject);

    /** Whether the key of this person was destroyed: nothing may be written about him or her any more. */
    boolean isDestroyed(UUID subject);

    /** The key of this person is gone, and with it the text. */
    final class ErasedException extends RuntimeException {
        public ErasedException() {
            super("The key was destroyed");
        }
    }
}
