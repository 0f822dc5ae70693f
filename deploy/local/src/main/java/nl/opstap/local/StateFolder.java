package nl.opstap.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import nl.opstap.local.parts.Cached;

/** The folder with everything a stack remembers; it belongs to one gateway port for as long as it exists. */
public final class StateFolder {
    private static final String PORT_FILE = "port";
    private static final long NEEDED_BYTES = 1024L * 1024 * 1024;

    private StateFolder() {}

    /** The port that the stack of this folder was made for. */
    public static OptionalInt port(Path state) {
        try {
            return OptionalInt.of(
                    Integer.parseInt(Files.readString(state.resolve(PORT_FILE)).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    static void prepare(Site site) throws IOException {
        var known = port(site.state());
        if (known.isPresent() && known.getAsInt() != site.ports().gateway()) {
            throw new StackFailure(
                    "The stack in %s belongs to port %d, which its realm holds too; use another --state, or up --fresh."
                            .formatted(site.state(), known.getAsInt()));
        }
        Files.createDirectories(site.state());
        var usable = Files.getFileStore(site.state()).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new StackFailure("The disk is nearly full: %d MiB left for %s, and Opstap needs %d."
                    .formatted(usable >> 20, site.state(), NEEDED_BYTES >> 20));
        }
        Files.writeString(site.state().resolve(PORT_FILE), site.ports().gateway() + System.lineSeparator());

        site.secrets().masterKey();
        site.secrets().gatewaySecret();
    }

    /** Keeps a second {@code ./opstap} away from this stack until the lock is closed. */
    public static FileChannel lock(Path state) throws IOException {
        Files.createDirectories(state);
        var channel = FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new StackFailure("Another ./opstap is at work on the stack in %s; wait for it.".formatted(state));
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this program has it
        }
    }

    /** Deletes what stacks make; a folder that no stack made, or other files in it, are left alone. */
    static void erase(Site site) throws IOException {
        if (port(site.state()).isEmpty()) {
            return;
        }
        for (var part : Part.values()) {
            Cached.delete(site.data(part));
        }
        for (var name : new String[] {"run", "logs", "secrets"}) {
            Cached.delete(site.state().resolve(name));
        }
        Files.deleteIfExists(site.clockFile());
        Files.deleteIfExists(site.state().resolve(PORT_FILE));
    }
}
