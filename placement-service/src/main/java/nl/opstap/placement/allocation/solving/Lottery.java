package nl.opstap.placement.allocation.solving;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Draws lots that anybody can draw again: the number of an entry is the beginning of the SHA-256 of seed and entry. The
 * hash of the seed is published before anybody enters and the seed itself after the last, so nobody can choose either.
 */
public record Lottery(String seed) {

    /** An unsigned number; the lowest goes first. */
    public long numberOf(UUID key) {
        return ByteBuffer.wrap(sha256(seed + ":" + key)).getLong();
    }

    /** What is published beforehand. */
    public String commitment() {
        return HexFormat.of().formatHex(sha256(seed));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
